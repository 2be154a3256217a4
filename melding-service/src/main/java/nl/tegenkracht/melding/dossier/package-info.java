/**
 * De kern: wat een melding is en wat ermee mag gebeuren. Zonder raamwerk; elk besluit geeft de nieuwe staat met haar
 * gebeurtenissen, of weigert met reden en artikel.
 */
package nl.tegenkracht.melding.dossier;
