/** Wat de deur zelf antwoordt: altijd dezelfde bytes voor hetzelfde geval, als pagina of als probleembeschrijving. */
package nl.tegenkracht.gateway.response;
