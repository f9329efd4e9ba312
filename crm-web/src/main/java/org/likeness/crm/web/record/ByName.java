package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Sight;

/** Lets people name an account or a campaign as they call it, where programs would give its id. */
@ApplicationScoped
@InTransaction
public class ByName {
    @Inject
    References references;

    @Inject
    Namesakes namesakes;

    /**
     * The same fields, names among the references replaced by ids; what names nothing stays and is refused later.
     *
     * @throws InvalidInput where a name is that of several
     */
    public Map<String, Object> resolved(RecordKind kind, Map<String, Object> sent, Sight sight) {
        var resolved = new LinkedHashMap<>(sent);
        RecordTypes.of(kind).fields().all().stream()
                .filter(f -> f.type() == FieldType.REFERENCE && sent.get(f.name()) instanceof String)
                .forEach(f -> resolved.put(f.name(), idOf(f, resolved, sight)));
        return resolved;
    }

    private String idOf(Field<?> field, Map<String, Object> sent, Sight sight) {
        var kind = field.rules().refersTo();
        var typed = (String) sent.get(field.name());
        if (references.resolve(kind, typed, sight).isPresent()) {
            return typed;
        }
        var id = namesakes.meant(kind, field.name(), typed, atTheAccount(kind, sent), sight);
        return id == null ? typed : Id.text(id);
    }

    /** Of several people of one name, the one at the account that is named beside. */
    private static String atTheAccount(RecordKind kind, Map<String, Object> sent) {
        var account = kind == RecordKind.CONTACTS && sent.get("account") instanceof String id ? Id.parse(id) : null;
        return account == null ? null : "t.account_id = " + account;
    }
}
