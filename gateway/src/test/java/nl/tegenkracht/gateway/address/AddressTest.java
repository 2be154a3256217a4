package nl.tegenkracht.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({"/,START", "/werk,MIJN_WERK", "/toegang,BEFORE_LOGIN",
            "/inloggen,LOGIN", "/inloggen/terug,LOGIN_CALLBACK", "/uitloggen,LOGOUT",
            "/taal,LANGUAGE",
            "/.well-known/security.txt,CONTACT", "/assets/ab12/tegenkracht.css,ASSETS", "/assets//x,ASSETS"})
    void theAddressesOutsideTheDomainsAreFixed(String path, Address.Outer outer) {
        assertThat(Address.parse(path)).isEqualTo(outer);
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionOfEveryServiceIsOutsideTheDomains(ServiceName service) {
        assertThat(Address.parse("/api/" + service.code() + "/v1/openapi.json"))
                .isEqualTo(new Address.ApiDescription(service));
    }

    @ParameterizedTest
    @CsvSource({"/beleid,true", "/beleid/documenten/klachtenregeling-2021,true", "/beleid/documenten/x,true",
            "/beleid/,false", "/beleid/documenten,false", "/beleid/documenten/,false", "/beleid/documenten/x/y,false",
            "/beleid/v1/documenten,false", "/x/beleid,false", "/beleidx,false"})
    void ofBeleidOnlyTheLibraryAndItsDocumentsAreForEveryone(String path, boolean open) {
        assertThat(Address.parse(path) instanceof Address.PublicBeleid).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"/fractie-noord,fractie-noord,'',false", "/fractie-noord/,fractie-noord,'',false",
            "/fractie-noord/melding,fractie-noord,melding,false", "/a/b/v1,a,b,true", "/a/b/v1/c/d/e,a,b,true",
            "/a/b/v2/c,a,b,false", "/a/b/c/v1,a,b,false", "/werk/,werk,'',false", "/assets,assets,'',false",
            "/assets/ab12,assets,ab12,false", "/xassets/a/b,xassets,a,false",
            "/api/onbekend/v1/openapi.json,api,onbekend,true", "/api/melding/v1/openapi.json/x,api,melding,true",
            "/api/melding/v2/openapi.json,api,melding,false", "/api/melding/v1/andere.json,api,melding,true",
            "/x/melding/v1/openapi.json,x,melding,true", "/api/melding/v1,api,melding,true"})
    void allElseLiesBehindTheWall(String path, String domain, String service, boolean api) {
        assertThat(Address.parse(path)).isEqualTo(new Address.InDomain(domain, service, api));
    }

    @Test
    void theListOfWhatIsOutsideTheWallIsComplete() {
        assertThat(Address.outerPatterns()).containsExactlyInAnyOrder("/", "/vertrouwenspersonen", "/snel-verlaten",
                "/ambt", "/werk", "/werk/teksten", "/toegang", "/beleid", "/beleid/documenten/{code}", "/inloggen",
                "/inloggen/terug", "/gast",
                "/uitloggen", "/uitloggen/aanbieder", "/uitgelogd", "/sessie", "/taal", "/assets/{afdruk}/{naam}",
                "/.well-known/security.txt",
                "/api/{dienst}/v1/openapi.json");
    }
}
