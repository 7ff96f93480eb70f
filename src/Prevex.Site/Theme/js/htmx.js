// A partial update that fails, or that meets the sign-in page, becomes an ordinary page: nothing fails in silence.
document.addEventListener('htmx:before:response', (e) => {
  const { raw } = e.detail.ctx.response;
  const ailleurs = raw.redirected && new URL(raw.url).pathname !== location.pathname;
  if (!ailleurs && raw.status < 400) return;
  e.preventDefault();
  if (ailleurs) location.assign(raw.url);
  else location.reload();
});
