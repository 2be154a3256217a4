package nl.tegenkracht.gateway.entry;

import java.util.function.Supplier;
import nl.tegenkracht.gateway.identity.LoginClaims;

/**
 * Who stands before the wall, with a valid session or bearer.
 *
 * @param holder     the name under which their tokens are remembered
 * @param login      what the login token says
 * @param loginToken supplies a valid login token to exchange
 */
record Caller(String holder, LoginClaims login, Supplier<String> loginToken) {}
