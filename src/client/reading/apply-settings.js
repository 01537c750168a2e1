/* Applies what a reader has chosen before the first paint; see reading-settings.ts. It is loaded as it is. */
try {
  const chosen = JSON.parse(localStorage.getItem('reading') || '{}');
  for (const name of ['annotations', 'names', 'size', 'measure', 'theme', 'print'])
    if (typeof chosen[name] === 'string') document.documentElement.dataset[name] = chosen[name];
} catch {}
