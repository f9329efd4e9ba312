package org.likeness.crm.record;

import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;

/**
 * Which records of a kind, in which order, from where on.
 *
 * @param kind the kind of record
 * @param filters field name ({@code custom.<key>}, {@code tag}, {@code nextStep}, {@code id}, {@code q}), followed by an
 *     operator or none ({@code .not}, {@code .contains}, {@code .min}, {@code .max}, {@code .last}, {@code .next} and {@code .older} so many
 *     days), to accepted values; an empty value means none
 * @param sort field name, with {@code -} before it for descending
 * @param cursor where the page before ended, or {@code null}
 * @param limit most records on the page, 1 to 500
 * @param count whether to count them all
 * @param sight what the asker may see
 */
public record ListQuestion(
        RecordKind kind,
        Map<String, List<String>> filters,
        String sort,
        String cursor,
        int limit,
        boolean count,
        Sight sight) {}
