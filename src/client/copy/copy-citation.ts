/** Shows the copy buttons of citation panels, and reports on each button whether the copy succeeded. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', () => {
    const show = (message: string) => {
      button.textContent = message;
      setTimeout(() => (button.textContent = label), 2000);
    };
    navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => show('Copied'),
      () => show('Not copied: select the words'),
    );
  });
}
