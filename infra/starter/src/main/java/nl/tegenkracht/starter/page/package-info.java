/** Wat pagina's van diensten delen: het frame, keuzes, en antwoorden op formulieren. */
package nl.tegenkracht.starter.page;
