package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.record.FieldInput.Unfit;

/** Another type for a user-defined field: every value that records hold must fit it, or what they hold could never be saved again. */
final class Retyping {
    private Retyping() {}

    /** @throws InvalidInput naming a value that does not fit */
    @SuppressWarnings("unchecked")
    static void refuseUnfit(EntityManager em, CustomField field) {
        var value = "JSON_VALUE(t.custom, '$." + field.fieldKey() + "')";
        Stream<Object> held = em.createNativeQuery("SELECT DISTINCT " + value + " FROM "
                        + field.kind().table() + " t WHERE " + value + " IS NOT NULL")
                .getResultStream();
        try (held) {
            held.map(Object::toString)
                    .filter(text -> !fits(field, text))
                    .findFirst()
                    .ifPresent(text -> {
                        throw new InvalidInput("type", "does not fit what records hold, such as " + text);
                    });
        }
    }

    private static boolean fits(CustomField field, String text) {
        try {
            FillingIn.customValue(field.type(), text);
            return true;
        } catch (Unfit unfit) {
            return false;
        }
    }
}
