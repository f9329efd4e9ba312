/* Shows the OpenAPI document; a file of its own because nothing runs inline. */
(() => {
  "use strict";
  const place = document.getElementById("api");
  if (!place || !window.SwaggerUIBundle) return;
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
