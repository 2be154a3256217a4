/** Waar tests van diensten mee praten: een echte opslag over zijn eigen protocol, een echte broker, echte tokens. */
package nl.tegenkracht.testkit;
