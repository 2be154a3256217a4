package nl.tegenkracht.broker;

import java.util.Map;

/** How a broker is reached: to administer it, and as somebody who logs in. */
interface BrokerConnections {

    /** As whoever may change topics, rights and logins. */
    Map<String, Object> internalConnection();

    Map<String, Object> clientConnection(String principal, String password);
}
