package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.RecordKind;

class KeptNamesTest {
    private final KeptNames names = new KeptNames();
    private final List<Collection<Long>> readings = new ArrayList<>();

    @Test
    void a_name_is_read_once_until_one_of_its_kind_changes() {
        assertThat(stages(1L)).isEqualTo(stages(1L));
        assertThat(readings).containsExactly(Set.of(1L));

        names.forget(new RecordChanged(RecordKind.STAGES, 1, Set.of("name")));
        stages(1L);
        assertThat(readings).hasSize(2);
    }

    @Test
    void only_what_is_not_kept_is_read() {
        stages(1L, 2L);
        assertThat(stages(1L, 2L, 3L)).containsOnlyKeys(1L, 2L, 3L);
        assertThat(readings).containsExactly(Set.of(1L, 2L), Set.of(3L));
    }

    @Test
    void a_changed_account_leaves_the_names_of_stages_alone_and_accounts_are_never_kept() {
        stages(1L);
        names.forget(new RecordChanged(RecordKind.ACCOUNTS, 9, Set.of("name")));
        stages(1L);
        assertThat(readings).hasSize(1);

        names.of(RecordKind.ACCOUNTS, List.of(9L), this::read);
        names.of(RecordKind.ACCOUNTS, List.of(9L), this::read);
        assertThat(readings).hasSize(3);
    }

    @Test
    void a_name_read_before_a_change_that_came_meanwhile_is_not_kept() {
        names.of(RecordKind.STAGES, List.of(1L), missing -> {
            names.forget(new RecordDeleted(RecordKind.STAGES, 1));
            return read(missing);
        });
        stages(1L);
        assertThat(readings).hasSize(2);
    }

    private Map<Long, Reference> stages(Long... ids) {
        return names.of(RecordKind.STAGES, List.of(ids), this::read);
    }

    private Map<Long, Reference> read(Collection<Long> ids) {
        readings.add(Set.copyOf(ids));
        return ids.stream().collect(Collectors.toMap(id -> id, id -> new Reference("" + id, null, "Name " + id)));
    }
}
