package org.likeness.crm.web.ui;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.likeness.crm.web.lead.LeadSamples;
import org.likeness.crm.web.security.SecuritySamples;

/** Every page there is, with invented data. */
final class Samples {

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.<Supplier<Stream<Sample>>>of(LeadSamples::all, SecuritySamples::all)
                .flatMap(Supplier::get);
    }

    static List<String> languages() {
        return List.of("en", "zh");
    }
}
