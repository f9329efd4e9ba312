package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void every_page_is_walked_or_excused_with_a_reason() {
        var known = new TreeSet<>(Places.INSIDE.keySet());
        known.addAll(Places.OUTSIDE.keySet());
        known.addAll(Places.EXCUSED.keySet());

        assertThat(Places.all()).isEqualTo(known);
    }
}
