/** Shows the copy buttons of citation panels, and says what became of a copy. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', () => {
    const say = (words: string) => {
      button.textContent = words;
      setTimeout(() => (button.textContent = label), 2000);
    };
    navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => say('Copied'),
      () => say('Not copied: select the words'),
    );
  });
}
