package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Viewer;

class RememberedTest {
    private static final String SPEC = "{%s'kind':'leads','columns':{'Firm':'name','Size':'employees'}}";
    private static final List<String> HEADER = List.of("Size ", "Memo", "Firm");
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void a_file_with_the_same_columns_in_any_order_is_known_again() {
        var run = desk.run(SPEC.formatted(""), "Firm,Memo,Size", "Ulm,x,1");
        assertThat(remembered(HEADER, desk.admin)).isEqualTo(run.key());
        assertThat(remembered(List.of("Firm", "Size"), desk.admin)).isNull();
        assertThat(remembered(List.of("Firm", "Size", "Memo", "More"), desk.admin))
                .isNull();
        assertThat(desk.importing.remembered(ImportKind.ACCOUNTS, HEADER, desk.admin))
                .isEmpty();
    }

    @Test
    void trials_and_what_was_undone_teach_nothing() {
        desk.run(SPEC.formatted("'dryRun':true,"), "Firm,Memo,Size", "Ulm,x,1");
        var undone = desk.run(SPEC.formatted(""), "Firm,Memo,Size", "Ulm,x,1");
        desk.importing.undo(undone.key(), desk.admin);
        assertThat(remembered(HEADER, desk.admin)).isNull();
    }

    @Test
    void ones_own_comes_before_that_of_others_and_others_only_where_they_may_be_seen() throws Exception {
        var manager = Desk.viewer(Role.MANAGER, "manager");
        var own = desk.run(SPEC.formatted(""), "Firm,Memo,Size", "Ulm,x,1");
        assertThat(remembered(HEADER, manager)).isNull();
        var others = start(manager);
        assertThat(remembered(HEADER, desk.admin)).isEqualTo(own.key());
        assertThat(remembered(HEADER, manager)).isEqualTo(others);
        assertThat(remembered(HEADER, Desk.viewer(Role.ADMIN, "second"))).isEqualTo(others);
    }

    private long start(Viewer by) throws Exception {
        var spec = ImportSpec.read(SPEC.formatted("").replace('\'', '"'));
        var file = Desk.text("Firm,Memo,Size", "Bern,x,1").getBytes();
        return desk.importing
                .start(new ByteArrayInputStream(file), spec, null, by)
                .key();
    }

    private Long remembered(List<String> header, Viewer by) {
        return desk.importing
                .remembered(ImportKind.LEADS, header, by)
                .map(ImportRun::key)
                .orElse(null);
    }
}
