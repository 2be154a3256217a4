package nl.tegenkracht.edge;

import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 on our own endpoint. Public because Tomcat makes it, by the name of the class. */
public final class FairHttpProtocol extends Http11NioProtocol {

    /** Made by Tomcat, and set up before it starts. */
    public FairHttpProtocol() {
        super(new FairEndpoint());
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new ServerOptions(adapter));
    }

    void share(ConnectionProperties limits, TrustedProxies proxies) {
        ((FairEndpoint) getEndpoint()).share(limits, proxies);
    }
}
