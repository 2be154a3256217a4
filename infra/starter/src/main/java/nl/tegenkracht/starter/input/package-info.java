/** Leest wat mensen en portalen insturen, en zegt alles wat niet klopt in één keer. */
package nl.tegenkracht.starter.input;
