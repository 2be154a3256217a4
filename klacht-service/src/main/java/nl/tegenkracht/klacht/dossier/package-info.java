/**
 * De kern: wat een klacht is en wat ermee mag gebeuren. Zonder raamwerk; elk besluit geeft de nieuwe staat met haar
 * gebeurtenissen, of weigert met reden en artikel.
 */
package nl.tegenkracht.klacht.dossier;
