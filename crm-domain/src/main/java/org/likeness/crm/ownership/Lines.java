package org.likeness.crm.ownership;

import java.util.List;
import java.util.Objects;
import org.likeness.crm.kernel.Id;

/** Lists kept one entry a line. */
public final class Lines {
    private Lines() {}

    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The keys among lines that are ids. */
    static List<Long> ids(String text) {
        return of(text).stream().map(Id::parse).filter(Objects::nonNull).toList();
    }
}
