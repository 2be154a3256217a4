package nl.tegenkracht.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the places of a class at a service are shared. Per instance of the gateway.
 *
 * @param perPerson which part of them one person may have at most: 8 is an eighth
 * @param perDomain which part the people of one domain may have together
 */
@ConfigurationProperties("tegenkracht.places")
record PlacesProperties(@DefaultValue("8") int perPerson, @DefaultValue("2") int perDomain) {

    FairPlaces of(RouteClass routeClass) {
        return new FairPlaces(routeClass.places(), routeClass.places() / perPerson, routeClass.places() / perDomain);
    }
}
