/* Shows the OpenAPI document; a file of its own because nothing runs inline. */
(() => {
  "use strict";
  const place = document.getElementById("api");
  if (!place || !window.SwaggerUIBundle) return;
  // It speaks English only: its own words are told in the reader's language, what the document says stays.
  const said = new Map([...document.querySelectorAll("#api-words li")].map((one) => [one.dataset.says, one.textContent]));
  const NOT_ITS_OWN = ".markdown, .renderedMarkdown, .opblock-tag, .opblock-summary-path, .opblock-summary-description, .parameter__name:not(.opblock-title), .model, .headers td, pre, code, option";
  const tell = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const word = node.nodeValue.trim();
      const words = said.get(word);
      const own = words && words !== word && !(node.parentElement && node.parentElement.closest(NOT_ITS_OWN));
      if (own) node.nodeValue = node.nodeValue.replace(word, () => words);
    } else node.childNodes.forEach(tell);
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === "characterData") tell(change.target); else change.addedNodes.forEach(tell);
  })).observe(place, { childList: true, characterData: true, subtree: true });
  window.SwaggerUIBundle({
    url: place.dataset.openapi,
    domNode: place,
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    tryItOutEnabled: true,
    validatorUrl: null,
    onComplete: () => place.querySelectorAll("#servers").forEach((one) => one.setAttribute("aria-label", place.dataset.server)),
  });
})();
