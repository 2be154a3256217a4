package nl.tegenkracht.broker;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Makes sure the broker knows exactly these access rules and no others. First what is added, then what must go, so that
 * whoever keeps a right is never without it.
 */
record AclProvisioner(Admin admin) {

    void apply(Set<AclBinding> expected) {
        var existing = bindings();
        var added = expected.stream().filter(binding -> !existing.contains(binding)).toList();
        Patience.await(admin.createAcls(added).all());
        remove(existing.stream().filter(binding -> !expected.contains(binding)).toList());
        Patience.awaitUntil(() -> bindings().equals(expected));
    }

    private void remove(Collection<AclBinding> obsolete) {
        Patience.await(admin.deleteAcls(obsolete.stream().map(AclBinding::toFilter).toList()).all());
    }

    private Set<AclBinding> bindings() {
        return new HashSet<>(Patience.await(admin.describeAcls(AclBindingFilter.ANY).values()));
    }
}
