// Adds "copy the address" to the links to share a page, where the browser can.
(function () {
  var place = document.querySelector('.share');
  if (!place || !navigator.clipboard) return;
  var button = document.createElement('button');
  var said = document.createElement('span');
  button.type = 'button';
  button.textContent = place.dataset.copy;
  said.setAttribute('role', 'status');
  button.onclick = function () {
    navigator.clipboard.writeText(document.querySelector('link[rel=canonical]').href).then(function () {
      said.textContent = place.dataset.copied;
    });
  };
  place.append(button, said);
})();
