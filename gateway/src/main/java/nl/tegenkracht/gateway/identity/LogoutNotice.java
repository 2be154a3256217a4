package nl.tegenkracht.gateway.identity;

import nl.tegenkracht.gateway.session.ProviderSession;

/**
 * The provider says that a login is over.
 *
 * @param id         of this notice itself: each counts once
 * @param atProvider which login
 */
public record LogoutNotice(String id, ProviderSession atProvider) {}
