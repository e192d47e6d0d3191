document.body.appendChild(document.createElement('button')).textContent = 'Empty';
