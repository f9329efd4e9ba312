package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Role;

class ImportNotesTest {
    private static final String LEADS =
            "{%s'kind':'leads','columns':{'company':'name','who':'contactName','mail':'email'}}";
    private static final String DRY = "'dryRun':true,";
    private static final String[] FILE = {
        "company,who,mail", "Huaxin,Li Na,li@huaxin.cn", "Ruibo,,", "Dingheng,,info@dh.cn", ",Wang Fang,"
    };
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void a_trial_tells_how_many_rows_look_like_records_that_are_here() {
        assertThat(desk.run(LEADS.formatted(DRY), FILE).notes().text()).isEqualTo("NO_COMPANY=1:5");
        assertThat(desk.run(LEADS.formatted(""), FILE).notes().text()).isEqualTo("NO_COMPANY=1:5");
        assertThat(desk.run(LEADS.formatted(DRY), FILE).notes().text())
                .isEqualTo("ALREADY_HERE=3:2 3 4;NO_COMPANY=1:5");
        var others = desk.run(
                LEADS.formatted(DRY),
                "company,who,mail",
                "HUAXIN ,Li Na,new@huaxin.cn",
                "Huaxin,Zhao Lei,LI@huaxin.cn",
                "Huaxin,Zhao Lei,zhao@huaxin.cn",
                "Huaxin,,",
                "Ruibo,Li Na,",
                "'Ruibo \\,");
        assertThat(others.notes().text()).isEqualTo("ALREADY_HERE=2:2 3");
    }

    @Test
    void a_row_that_differs_from_an_earlier_one_in_what_tells_nobody_apart_is_told_with_that_row() {
        var spec =
                "{%s'kind':'leads','columns':{'company':'name','who':'contactName','mail':'email','rev':'annualRevenue'}}";
        String[] file = {
            "company,who,mail,rev",
            "Huaxin,Li Na,li@huaxin.cn,100",
            "Huaxin,Wu Tao,,100",
            "huaxin,LI NA,li@huaxin.cn,200",
            "Huaxin,Zhao Lei,LI@huaxin.cn,",
            "Huaxin,,,",
            "Huaxin,Wu Tao,,100"
        };
        var trial = desk.run(spec.formatted(DRY), file);
        var same = " of the file: the same name with the same person, address or account";
        assertThat(desk.problems(trial))
                .isEqualTo(Desk.text(
                        "4,,huaxin,WARNING,\"looks like row 2" + same + "\"",
                        "5,,Huaxin,WARNING,\"looks like row 2" + same + "\""));
        assertThat(trial.notes().text()).isEqualTo("TWICE_IN_FILE=1:7");
        var accounts = "{'dryRun':true,'kind':'accounts','columns':{'n':'name','c':'city'}}";
        assertThat(desk.problems(desk.run(accounts, "n,c", "Brandt,Ulm", "New,Ulm", "BRANDT,Bremen")))
                .isEqualTo(Desk.text("4,,BRANDT,WARNING,looks like row 2 of the file: the same name"));
    }

    @Test
    void accounts_go_by_name_and_contacts_by_account_or_address() {
        desk.run("{'kind':'accounts','columns':{'n':'name'}}", "n", "Brandt", "Ulm");
        assertThat(desk.run("{'dryRun':true,'kind':'accounts','columns':{'n':'name'}}", "n", "brandt", "New")
                        .notes()
                        .text())
                .isEqualTo("ALREADY_HERE=1:2");
        var contacts = "{%s'kind':'contacts','columns':{'n':'name','a':'account','m':'email'}}";
        desk.run(contacts.formatted(""), "n,a,m", "Jonas,Brandt,", "Ann,,ann@ulm.de");
        assertThat(desk.run(contacts.formatted(DRY), "n,a,m", "Jonas,Brandt,j@b.de", "Jonas,Ulm,", "Ann,Ulm,ann@ulm.de")
                        .notes()
                        .text())
                .isEqualTo("ALREADY_HERE=2:2 4");
    }

    @Test
    void a_record_out_of_sight_is_not_told_of() throws Exception {
        desk.run(LEADS.formatted(""), FILE);
        var manager = Desk.viewer(Role.MANAGER, "manager");
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE leads SET owner_id = " + desk.admin.id())
                .executeUpdate());
        var trial = desk.importing.start(
                new java.io.ByteArrayInputStream(Desk.text(FILE).getBytes()),
                ImportSpec.read(LEADS.formatted(DRY).replace('\'', '"')),
                null,
                manager);
        assertThat(Desk.again(trial.key()).notes().text()).isEqualTo("NO_COMPANY=1:5");
    }

    @Test
    void what_is_known_by_its_id_is_changed_and_not_noted() {
        var spec = "{%s'kind':'accounts','columns':{'i':'externalId','n':'name'}}";
        desk.run(spec.formatted(""), "i,n", "1,Brandt", "2,Ulm");
        assertThat(desk.run(spec.formatted(DRY), "i,n", "1,Brandt", "3,Ulm")
                        .notes()
                        .text())
                .isEqualTo("ALREADY_HERE=1:3");
    }

    @Test
    void
            words_that_are_no_outcome_are_noted_before_and_while_a_file_is_tried_beginnings_in_the_future_before_they_are_rejected()
                    throws Exception {
        var spec = "{'dryRun':true,'kind':'leads','columns':{'n':'name','o':'outcome','c':'createdAt','m':'email'},"
                + "'values':{'outcome':{'Won':'WON','open':'OPEN','*':'OPEN'}}}";
        String[] file = {
            "n,o,c,m",
            "A,open,2026-01-01,",
            "B,pending?,2026-01-01,",
            "C,open,2099-01-01,",
            "D,maybe,2026-01-01,no address"
        };
        var noted = "NO_EMAIL_ADDRESS=1:5;OUTCOME_UNKNOWN@o=2:3 5";
        var run = desk.run(spec, file);
        assertThat(run.notes().text()).isEqualTo(noted);
        assertThat(desk.problems(run)).isEqualTo(Desk.text("4,c,2099-01-01,ERROR,lies in the future"));

        var upload = desk.importing.keep(
                new java.io.ByteArrayInputStream(Desk.text(file).getBytes()), desk.admin);
        var trial = desk.importing.trial(upload, ImportSpec.read(spec.replace('\'', '"')), 2);
        assertThat(trial.notes().text()).isEqualTo("BEGUN_IN_FUTURE=1:4;" + noted);
    }

    @Test
    void stages_beside_outcomes_in_one_column_are_no_unknown_outcomes() {
        var spec = "{'dryRun':true,'kind':'deals','columns':{'n':'name','s':['stage','outcome'],'o':'openedAt'},"
                + "'values':{'outcome':{'Won':'WON','*':'OPEN'}}}";
        assertThat(desk.run(spec, "n,s,o", "A,Won,2026-01-01", "B,Talk,2026-01-01")
                        .notes()
                        .text())
                .isEqualTo("NO_CLOSING_DATE=1:2");
    }

    @Test
    void dates_addresses_and_repetitions_are_noted_with_the_first_rows() {
        var spec = "{'dryRun':true,'kind':'leads','columns':{'n':'name','m':'email','o':'outcome','c':'closedAt'}}";
        var run = desk.run(
                spec,
                "n,m,o,c",
                "A,a@b.de,WON,",
                "B,no address,LOST,2026-10-01",
                "C,,OPEN,",
                "D,,WON,2026-11-23",
                "A,a@b.de,WON,",
                "A,a@b.de,WON,");
        assertThat(run.notes().text()).isEqualTo("TWICE_IN_FILE=2:6 7;NO_CLOSING_DATE=3:2 6 7;NO_EMAIL_ADDRESS=1:3");
        assertThat(run.warnings()).isZero();
        assertThat(desk.problems(run)).isEqualTo(Desk.text("5,c,2026-11-23,ERROR,lies in the future"));
    }

    @Test
    void a_column_reads_its_commas_in_one_way_and_notes_where_nothing_tells_which() {
        var spec =
                "{%s'kind':'deals','delimiter':';','columns':{'n':'name','Price; net':'amount','w':'custom.weight'}}";
        String[] file = {"n;\"Price; net\";w", "A;71,3;1,500", "B;69,269;2,750", "C;;", "D;0,12345;950"};
        for (var dry : List.of("'dryRun':true,", "")) {
            assertThat(desk.run(spec.formatted(dry), file).notes().text())
                    .isEqualTo("COMMA_AS_THOUSANDS@w=2:2 3;AMOUNT_ROUNDED@Price%3B+net=1:5");
        }
        assertThat(Desk.rows("SELECT name, amount, JSON_VALUE(custom, '$.weight') FROM deals ORDER BY name"))
                .containsExactly("A 71.3000 1500.0", "B 69.2690 2750.0", "C null null", "D 0.1235 950.0");
        assertThat(desk.run(spec.formatted("'dryRun':true,'thousands':',',"), file)
                        .notes()
                        .all())
                .as("who said what commas are is not asked")
                .doesNotContainKey(new ImportNotes.About(ImportNote.COMMA_AS_THOUSANDS, "w"));
    }

    @Test
    void a_number_that_contradicts_the_commas_of_its_column_is_refused_and_told_before() {
        var spec = "{%s'kind':'deals','delimiter':';','columns':{'n':'name','o':'openedAt','a':'amount'}}";
        String[] file = {
            "n;o;a", "A;2026-01-01;1,234,567.8", "B;2026-01-01;1,23", "C;2026-01-01;2,345,678", "D;2026-01-01;3,450"
        };
        var run = desk.run(spec.formatted(""), file);
        assertThat(desk.problems(run))
                .isEqualTo(
                        Desk.text(
                                "3,a,\"1,23\",ERROR,\"has a comma before decimals, where the column has commas between thousands\""));
        assertThat(run.notes().all()).isEmpty();
        assertThat(Desk.rows("SELECT name, amount FROM deals ORDER BY name"))
                .containsExactly("A 1234567.8000", "C 2345678.0000", "D 3450.0000");

        var other = desk.run(
                spec.formatted("'dryRun':true,"),
                "n;o;a",
                "A;2026-01-01;1,23",
                "B;2026-01-01;71,5",
                "C;2026-01-01;1,234,567.8");
        assertThat(desk.problems(other))
                .isEqualTo(
                        Desk.text(
                                "4,a,\"1,234,567.8\",ERROR,\"has a comma between thousands, where the column has commas before decimals\""));
    }

    @Test
    void the_preview_tells_of_numbers_that_contradict_the_commas_of_their_column() throws Exception {
        var file = Desk.text("n;a", "A;1,234,567.8", "B;1,23", "C;71,5", "D;2,345,678", "E;2,345,679");
        var upload = desk.importing.keep(
                new java.io.ByteArrayInputStream(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)), desk.admin);
        var spec = ImportSpec.read(
                "{\"kind\":\"deals\",\"delimiter\":\";\",\"columns\":{\"n\":\"name\",\"a\":\"amount\"}}");
        var trial = desk.importing.trial(upload, spec, 2);
        assertThat(trial.notes().text()).isEqualTo("COMMA_AGAINST_COLUMN@a=2:3 4");
        assertThat(trial.rows().get(1).get(1).unfit()).startsWith("has a comma before decimals");
    }

    @Test
    void what_is_noted_of_many_columns_with_long_names_fits_where_it_is_kept() {
        var notes = new ImportNotes();
        IntStream.range(0, 300)
                .forEach(i -> notes.add(ImportNote.AMOUNT_ROUNDED, "%03d".formatted(i) + "价".repeat(5000), 2));
        assertThat(notes.text().length()).isBetween(60_000, 65_535);
        var read = ImportNotes.read(notes.text()).all();
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(read.keySet()).allSatisfy(about -> assertThat(about.column()).hasSize(190));
        assertThat(notes.and(new ImportNotes()).text())
                .isEqualTo(ImportNotes.read(notes.text()).text());
    }

    @Test
    void only_the_first_five_rows_of_a_note_are_kept_and_all_are_counted() {
        var one = new ImportNotes();
        var other = new ImportNotes();
        for (int row = 2; row < 6; row++) {
            one.add(ImportNote.NO_CLOSING_DATE, row);
            other.add(ImportNote.NO_CLOSING_DATE, row + 4);
        }
        assertThat(one.and(other).text()).isEqualTo("NO_CLOSING_DATE=8:2 3 4 5 6");
        assertThat(ImportNotes.read(one.text()).text()).isEqualTo(one.text());
        assertThat(ImportNotes.read(null).text()).isNull();
    }

    @Test
    void rows_are_told_apart_however_many_there_are() {
        var seen = new Fingerprints();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(List.of("row", String.valueOf(i)))).isTrue();
        }
        assertThat(seen.add(List.of("row", "99999"))).isFalse();
        assertThat(seen.has(List.of("row", "5"))).isTrue();
        assertThat(seen.has(List.of("row9", "9999"))).isFalse();
    }

    @Test
    void a_large_file_is_held_against_all_names_and_counted_up_to_ten_thousand() {
        var spec = "{%s'kind':'accounts','columns':{'n':'name'}}";
        var old = IntStream.range(0, 22_000).mapToObj(i -> "Firm " + i);
        var known = Stream.concat(Stream.of("n"), old).toArray(String[]::new);
        desk.run(spec.formatted(""), known);
        var news = Stream.concat(Stream.of("n"), IntStream.range(0, 23_000).mapToObj(i -> "New " + i));
        var few = Stream.concat(news, Stream.of("firm 7", "FIRM 21999", "Firm 22000"))
                .toArray(String[]::new);
        assertThat(desk.run(spec.formatted(DRY), few).notes().text()).isEqualTo("ALREADY_HERE=2:23002 23003");
        assertThat(desk.run(spec.formatted(DRY), known).notes().text()).isEqualTo("ALREADY_HERE=10000:2 3 4 5 6");
    }
}
