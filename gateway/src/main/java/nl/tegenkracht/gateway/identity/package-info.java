/** De identiteitsvoorziening: inlogtokens lezen en vernieuwen, en ruilen voor een token dat maar op één plek geldt. */
package nl.tegenkracht.gateway.identity;
