package nl.tegenkracht.broker;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Zorgt dat de broker precies deze toegangsregels kent en geen andere. Eerst wat erbij komt, dan wat weg moet, zodat
 * wie een recht houdt geen moment zonder zit.
 */
record Rechtenbeheer(Admin admin) {

    void pasToe(Set<AclBinding> verwacht) {
        var bestaand = regels();
        var nieuw = verwacht.stream().filter(regel -> !bestaand.contains(regel)).toList();
        Geduld.op(admin.createAcls(nieuw).all());
        verwijder(bestaand.stream().filter(regel -> !verwacht.contains(regel)).toList());
        Geduld.totdat(() -> regels().equals(verwacht));
    }

    private void verwijder(Collection<AclBinding> weg) {
        Geduld.op(admin.deleteAcls(weg.stream().map(AclBinding::toFilter).toList()).all());
    }

    private Set<AclBinding> regels() {
        return new HashSet<>(Geduld.op(admin.describeAcls(AclBindingFilter.ANY).values()));
    }
}
