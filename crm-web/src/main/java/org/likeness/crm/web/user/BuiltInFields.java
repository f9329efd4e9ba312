package org.likeness.crm.web.user;

import java.util.stream.Stream;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.web.ui.Messages;

/** Keeps people from adding a field that records of the kind have anyway: two of one name would be told apart by nobody. */
final class BuiltInFields {
    private BuiltInFields() {}

    /** @throws InvalidInput if a field of the kind is called so already, in either language, or has that key */
    static void refuseRepeated(RecordKind kind, String key, String label) {
        if (has(kind, key)) {
            throw new InvalidInput("key", "names a built-in field of such records");
        }
        refuseLabel(kind, "label", label);
    }

    static void refuseLabel(RecordKind kind, String field, String label) {
        var told = RecordTypes.of(kind).fields().all().stream()
                .flatMap(one -> Stream.of(Messages.ENGLISH, Messages.CHINESE)
                        .filter(words -> words.knows("field." + one.name()))
                        .map(words -> words.get("field." + one.name())));
        if (label != null && told.anyMatch(label.strip()::equalsIgnoreCase)) {
            throw new InvalidInput(field, "names a built-in field of such records");
        }
    }

    private static boolean has(RecordKind kind, String key) {
        return key != null
                && RecordTypes.of(kind).fields().all().stream()
                        .anyMatch(one -> one.name().equalsIgnoreCase(key.strip().replace("_", "")));
    }
}
