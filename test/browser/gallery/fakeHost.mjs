// Stands in for VS Code and the extension: shows one view, and says yes to everything unless it is silent.
(() => {
  const gallery = { posted: [], refuse: '', silent: false, state: undefined, violations: [] };
  window.gallery = gallery;
  // A page opened anew starts afresh; one that is reloaded finds what it kept, as in VS Code.
  const [entry] = performance.getEntriesByType('navigation');
  const kept = entry.type === 'reload' ? sessionStorage.getItem('state') : null;
  gallery.state = kept ? JSON.parse(kept) : undefined;
  document.addEventListener('securitypolicyviolation', (event) => gallery.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  gallery.tell = (message) => window.postMessage(message, '*');
  window.acquireVsCodeApi = () => ({
    postMessage(envelope) {
      gallery.posted.push(envelope);
      if (gallery.silent) return;
      const { id, request } = envelope;
      setTimeout(() => {
        if (request.type === 'ready') gallery.tell({ type: 'view', view: window.galleryView });
        gallery.tell({ type: 'reply', id, ...(gallery.refuse && request.type !== 'ready' && { error: gallery.refuse }) });
      });
    },
    getState: () => gallery.state,
    setState(state) {
      gallery.state = state;
      sessionStorage.setItem('state', JSON.stringify(state));
    },
  });
})();
