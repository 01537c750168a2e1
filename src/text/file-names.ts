/** File names that some operating systems do not allow, so that an archive cannot be copied to them. */

/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F]/;

/**
 * Says why Windows does not allow a file name; undefined if the name is allowed.
 *
 * @param name the name of a file or folder, without the folders before it
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function describeUnportable(name: string): string | undefined {
  if (DEVICE.test(name)) return `which is the name of a device on Windows`;
  const [sign] = FORBIDDEN.exec(name) ?? [];
  if (sign !== undefined) return `which contains a character that Windows does not allow (\`${sign}\`)`;
  if (/[. ]$/.test(name)) return `which ends with a period or a space: Windows removes it`;
  return undefined;
}
