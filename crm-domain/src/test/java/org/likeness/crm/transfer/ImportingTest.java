package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Role;

class ImportingTest {
    private static final String LEADS =
            "{'kind':'leads','columns':{'id':'externalId','company':'name','source':'channel','size':'employees','won':'outcome',"
                    + "'since':'createdAt','closed':'closedAt','score':'custom.score','hot':'custom.hot'},"
                    + "'values':{'outcome':{'1':'WON','0':'LOST'}}}";
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void leads_come_in_with_channels_custom_fields_and_their_past() {
        var run = desk.run(
                LEADS,
                "id,company,source,size,won,since,closed,score,hot",
                "L1,Huaxin,Fair,\"1,200\",1,2026-01-01,2026-02-01,12.5,yes",
                "L2,,fair,,0,,,,no",
                "L3,Ruibo,Fair,7,,,,3,");
        assertThat(run.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(Desk.counts(run)).isEqualTo("3 3 3 0 0");
        assertThat(desk.problems(run)).isEmpty();
        assertThat(Desk.rows("SELECT l.external_id, l.name, c.name, l.employees, l.outcome, l.closed_at, l.custom"
                        + " FROM leads l JOIN channels c ON c.id = l.channel_id ORDER BY 1"))
                .containsExactly(
                        "L1 Huaxin Fair 1200 WON 2026-02-01 00:00:00.0 {\"hot\":true,\"score\":12.5}",
                        "L2 null fair null LOST null {\"hot\":false}",
                        "L3 Ruibo Fair 7 OPEN null {\"score\":3.0}");
        assertThat(Desk.rows("SELECT field_key, name, type FROM custom_fields ORDER BY 1"))
                .containsExactly("hot hot YES_NO", "score score NUMBER");
        assertThat(desk.news).containsExactly(new RecordsImported(RecordKind.LEADS, run.key(), 3, 0));
    }

    @Test
    void a_day_is_read_in_the_form_that_the_file_writes() {
        var run = desk.run(
                "{'kind':'deals','dateFormat':'M/d/yyyy','columns':{'id':'externalId','due':'expectedCloseOn','o':'openedAt'}}",
                "id,due,o",
                "D1,12/31/2026,1/2/2026",
                "D2,,1/2/2026",
                "D3,soon,1/2/2026");
        assertThat(Desk.counts(run)).isEqualTo("3 3 2 0 1");
        assertThat(Desk.rows("SELECT external_id, expected_close_on, created_by FROM deals ORDER BY 1"))
                .containsExactly("D1 2026-12-31 null", "D2 null null");
        assertThat(desk.problems(run)).contains("4,due,soon,ERROR,is no date");
    }

    @Test
    void texts_come_in_as_they_are_whatever_they_would_mean_to_the_database() {
        var run = desk.run(
                "{'kind':'leads','columns':{'id':'externalId','company':'name','note':'custom.note'}}",
                "id,company,note",
                "it's \\,O'Brien \\' {d '1'} ? 鼎衡 🚀,\\n {fn now()}",
                "-- x,/* ; */ '',\\");
        assertThat(Desk.counts(run)).isEqualTo("2 2 2 0 0");
        assertThat(Desk.rows("SELECT external_id, name FROM leads ORDER BY id"))
                .containsExactly("it's \\ O'Brien \\' {d '1'} ? 鼎衡 🚀", "-- x /* ; */ ''");
        var again = desk.run(
                "{'kind':'leads','columns':{'id':'externalId','company':'name'}}", "id,company", "it's \\,Found");
        assertThat(Desk.counts(again)).isEqualTo("1 1 0 1 0");
        assertThat(Desk.count("SELECT COUNT(*) FROM leads WHERE name = 'Found' AND custom IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void a_row_is_wholly_in_or_rejected_with_every_reason() {
        var run = desk.run(
                LEADS,
                "id,company,source,size,won,since,closed,score,hot",
                "L1,Huaxin,New channel,many,maybe,yesterday,,1,",
                ",,,,,,,2,",
                "L2,Ruibo,,1,,,,3,",
                "L3,short");
        assertThat(Desk.counts(run)).isEqualTo("4 4 1 0 3");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "2,size,many,ERROR,must be a whole number",
                        "2,won,maybe,ERROR,\"must be one of OPEN, WON, LOST\"",
                        "2,since,yesterday,ERROR,is no date",
                        "3,company,,ERROR,is needed where there is no contactName or externalId",
                        "5,,,ERROR,has 2 values where the header has 9"));
        assertThat(Desk.count("SELECT COUNT(*) FROM channels")).isZero();
    }

    @Test
    void what_a_rejected_row_lacks_is_told_beside_what_it_gives_wrongly() {
        var run = desk.run(
                "{'kind':'leads','columns':{'company':'name','size':'employees','id':'externalId'}}",
                "company,size,id",
                ",many,",
                "Ulm,few,",
                ",some,L9",
                "x".repeat(300) + ",2,");
        assertThat(Desk.counts(run)).isEqualTo("4 4 0 0 4");
        assertThat(desk.problems(run))
                .contains(Desk.text(
                        "2,size,many,ERROR,must be a whole number",
                        "2,company,,ERROR,is needed where there is no contactName or externalId",
                        "3,size,few,ERROR,must be a whole number",
                        "4,size,some,ERROR,must be a whole number"))
                .as("a name that is too long is none missing")
                .doesNotContain("5,company,,");
        assertThat(desk.problems(desk.run(
                        "{'kind':'contacts','columns':{'n':'name','f':'account','m':'email'}}", "n,f,m", ",Nobody,")))
                .contains("2,f,Nobody,ERROR,names nothing among accounts", "2,n,,ERROR,is required")
                .doesNotContain("2,f,,");
        desk.run("{'kind':'leads','columns':{'id':'externalId','company':'name'}}", "id,company", "L9,Huaxin");
        assertThat(desk.problems(desk.run(
                        "{'kind':'leads','columns':{'id':'externalId','size':'employees'}}", "id,size", "L9,some")))
                .as("who is here has a name")
                .isEqualTo("2,size,some,ERROR,must be a whole number\n");
    }

    @Test
    void the_same_external_id_updates_and_keeps_what_was_there_before() {
        desk.run(LEADS, "id,company,source,size,won,since,closed,score,hot", "L1,Huaxin,Fair,5,,,,1,");
        var run = desk.run(
                "{'kind':'leads','columns':{'id':'externalId','company':'name','size':'employees','n':'custom.score'}}",
                "id,company,size,n",
                "L1,,6,2",
                "L2,Ruibo,1,3",
                "L2,Ruibo AG,,4");
        assertThat(Desk.counts(run)).isEqualTo("3 3 1 2 0");
        assertThat(Desk.rows("SELECT external_id, name, employees, custom FROM leads ORDER BY 1"))
                .containsExactly("L1 Huaxin 6 {\"score\":2.0}", "L2 Ruibo AG 1 {\"score\":4.0}");
        assertThat(Desk.rows("SELECT field, old_value, new_value FROM field_changes WHERE import_id = " + run.key()
                        + " ORDER BY 1"))
                .containsExactly("custom.score 1.0 2.0", "employees 5 6");
    }

    @Test
    void a_row_with_the_external_id_of_a_merged_record_changes_the_one_that_stayed() {
        var accounts = "{'kind':'accounts','columns':{'id':'externalId','name':'name'}}";
        desk.run(accounts, "id,name", "A-1,Brandt");
        org.likeness.crm.TestDatabase.inTransaction(em -> em.createNativeQuery(
                        "INSERT INTO merges (id, record_kind, survivor_id, merged_id, left_external_id, merged_at, user_id)"
                                + " SELECT 1, 'ACCOUNTS', id, 2, 'A-2', NOW(), 0 FROM accounts")
                .executeUpdate());

        assertThat(Desk.counts(desk.run(accounts, "id,name", "A-2,Brandt Works")))
                .isEqualTo("1 1 0 1 0");
        desk.run(
                "{'kind':'contacts','columns':{'id':'externalId','account':'account','name':'name'}}",
                "id,account,name",
                "C-1,A-2,Jonas");

        assertThat(Desk.rows(
                        "SELECT a.external_id, a.name, c.name FROM accounts a JOIN contacts c ON c.account_id = a.id"))
                .containsExactly("A-1 Brandt Works Jonas");
    }

    @Test
    void a_dry_run_counts_the_same_and_writes_nothing() {
        desk.run("{'kind':'leads','columns':{'id':'externalId','company':'name'}}", "id,company", "L1,Huaxin");
        String[] lines = {
            "id,company,source,size,won,since,closed,score,hot",
            "L1,Huaxin,Fair,5,1,2026-02-01,2026-01-01,1,",
            "L2,Ruibo,Fair,x,,,,1,",
            "L3,Ruibo,Fair,1,,,,1,",
            "L3,Ruibo,Fair,2,,,,1,"
        };
        var dry = desk.run(LEADS.replace("{'kind'", "{'dryRun':true,'kind'"), lines);
        assertThat(Desk.rows("SELECT (SELECT COUNT(*) FROM leads), (SELECT COUNT(*) FROM channels),"
                        + " (SELECT COUNT(*) FROM custom_fields), (SELECT COUNT(*) FROM field_changes)"))
                .containsExactly("1 0 0 0");
        assertThat(desk.news).hasSize(1);
        var real = desk.importing.startAgain(dry.key(), ImportSpec.read(LEADS.replace('\'', '"')), "f", desk.admin);
        assertThat(Desk.counts(dry)).isEqualTo("4 4 1 2 1").isEqualTo(Desk.counts(Desk.again(real.key())));
        assertThat(desk.problems(dry))
                .isEqualTo(desk.problems(real))
                .contains("2,closed,2026-01-01,WARNING,lies before");
    }

    @Test
    void what_cannot_be_used_is_refused_before_anything_is_queued() {
        var spec = "{'kind':'leads','columns':{'nope':'name'}}";
        assertThatThrownBy(() -> desk.run(spec, "id,company", "1,2")).hasMessageContaining("columns.nope");
        assertThatThrownBy(() -> desk.run(spec, "")).hasMessageContaining("file is empty");
        assertThat(desk.folder).isEmptyDirectory();
        assertThat(Desk.count("SELECT COUNT(*) FROM imports")).isZero();
    }

    @Test
    void a_file_in_another_charset_fails_and_leaves_nothing() throws Exception {
        var text = "n,c\n" + "Ulm,1\n".repeat(5000) + "华信,2\n";
        var file = Files.write(desk.folder.resolve("upload"), text.getBytes("GB18030"));
        var run = desk.run("{'kind':'leads','columns':{'n':'name','c':'custom.c'}}", file);
        assertThat(run.status()).isEqualTo(JobStatus.FAILED);
        assertThat(run.detail()).contains("charset does not fit: after row");
        assertThat(run.created()).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
        var right = desk.run("{'kind':'leads','charset':'GB18030','columns':{'n':'name','c':'custom.c'}}", file);
        assertThat(right.created()).isEqualTo(5001);
    }

    @Test
    void a_rep_may_not_import_and_a_manager_changes_only_what_the_team_sees() throws Exception {
        var rep = Desk.viewer(Role.REP, "rep");
        var manager = Desk.viewer(Role.MANAGER, "manager");
        desk.run("{'kind':'leads','columns':{'i':'externalId','o':'owner'}}", "i,o", "L1,rep", "L2,manager", "L3,");
        var spec = ImportSpec.read("{\"kind\":\"leads\",\"columns\":{\"i\":\"externalId\",\"n\":\"name\"}}");
        byte[] file = Desk.text("i,n", "L1,a", "L2,b", "L3,c").getBytes();
        assertThatThrownBy(() -> desk.importing.start(new ByteArrayInputStream(file), spec, null, rep))
                .isInstanceOf(NotAllowed.class);
        var run = desk.importing.start(new ByteArrayInputStream(file), spec, null, manager);
        assertThat(Desk.counts(Desk.again(run.key()))).isEqualTo("3 3 0 2 1");
        assertThat(desk.problems(run)).isEqualTo("2,,L1,ERROR,is a record that you may not change\n");
        var given = ImportSpec.read("{\"kind\":\"leads\",\"columns\":{\"i\":\"externalId\",\"o\":\"owner\"}}");
        byte[] owners = Desk.text("i,o", "L4,manager", "L5,rep").getBytes();
        assertThat(desk.problems(desk.importing.start(new ByteArrayInputStream(owners), given, null, manager)))
                .isEqualTo("3,o,rep,ERROR,\"must be somebody who is active in your team, or nobody\"\n");
        assertThat(desk.imports.newest(10, null, manager)).hasSize(2);
        assertThat(desk.imports.newest(10, null, desk.admin)).hasSize(3);
    }

    @Test
    void a_row_that_leaves_its_owner_who_has_left_is_taken_and_one_that_names_such_an_owner_anew_is_not()
            throws Exception {
        var manager = Desk.viewer(Role.MANAGER, "manager");
        desk.run("{'kind':'leads','columns':{'i':'externalId','o':'owner'}}", "i,o", "L1,manager", "L2,");
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE users SET active = FALSE WHERE login = 'manager'")
                .executeUpdate());
        var spec = ImportSpec.read(
                "{\"kind\":\"leads\",\"columns\":{\"i\":\"externalId\",\"o\":\"owner\",\"n\":\"name\"}}");
        byte[] file = Desk.text("i,o,n", "L1,manager,New name", "L2,manager,b", "L3,manager,c")
                .getBytes();
        var run = desk.importing.start(new ByteArrayInputStream(file), spec, null, manager);
        assertThat(Desk.counts(Desk.again(run.key()))).isEqualTo("3 3 0 1 2");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "3,o,manager,ERROR,\"must be somebody who is active in your team, or nobody\"",
                        "4,o,manager,ERROR,\"must be somebody who is active in your team, or nobody\""));
        assertThat(Desk.rows("SELECT l.external_id, l.name, u.login FROM leads l LEFT JOIN users u ON u.id = l.owner_id"
                        + " ORDER BY 1"))
                .containsExactly("L1 New name manager", "L2 null null");
    }

    @Test
    void a_row_about_a_record_out_of_sight_is_told_nothing_else() throws Exception {
        Desk.viewer(Role.REP, "rep");
        var manager = Desk.viewer(Role.MANAGER, "manager");
        desk.run("{'kind':'accounts','columns':{'i':'externalId','n':'name','o':'owner'}}", "i,n,o", "A1,Huaxin,rep");
        var sizes = ImportSpec.read("{\"kind\":\"accounts\",\"columns\":{\"i\":\"externalId\",\"e\":\"employees\"}}");
        byte[] size = Desk.text("i,e", "A1,5").getBytes();
        assertThat(desk.problems(desk.importing.start(new ByteArrayInputStream(size), sizes, null, manager)))
                .as("its name is not missing")
                .isEqualTo("2,,A1,ERROR,is a record that you may not change\n");
    }

    @Test
    void a_file_from_a_german_office_is_read_as_it_was_meant() throws Exception {
        var text = Desk.text(
                "Firma;Land;Mitarbeiter;Kunde seit",
                "Müller;Österreich;1.141;21.11.2025",
                "Söhne;Schweiz;950;1.2.2024");
        var upload = desk.importing.keep(new ByteArrayInputStream(text.getBytes("windows-1252")), desk.admin);
        var preview = desk.importing.preview(upload, ImportKind.ACCOUNTS, null, null, desk.admin);
        assertThat(preview.charset()).hasToString("windows-1252");
        assertThat(preview.dateFormats()).containsExactly("d.M.yyyy");
        assertThat(preview.thousands()).isEqualTo('.');
        var trial = desk.importing.trial(
                upload,
                ImportSpec.read("{\"kind\":\"accounts\",\"charset\":\"windows-1252\",\"thousands\":\".\","
                        + "\"columns\":{\"Firma\":\"name\",\"Mitarbeiter\":\"employees\"}}"),
                5);
        assertThat(trial.rows().get(0)).containsExactly(new Trial.Cell("Müller", null), new Trial.Cell("1141", null));
    }

    @Test
    void a_trial_shows_numbers_in_plain_digits() throws Exception {
        var upload = desk.importing.keep(
                new ByteArrayInputStream(Desk.text("n,r", "Ulm,23755271.47", "Bern,1.2亿", "Chur,9.8e8")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                desk.admin);
        var trial = desk.importing.trial(
                upload,
                ImportSpec.read("{\"kind\":\"accounts\",\"columns\":{\"n\":\"name\",\"r\":\"annualRevenue\"}}"),
                5);
        assertThat(trial.rows())
                .extracting(row -> row.get(1).text())
                .containsExactly("23755271.47", "120000000", "980000000");
    }

    @Test
    void a_kind_of_problem_shows_one_of_its_values() throws Exception {
        var run = desk.run(
                "{'kind':'accounts','columns':{'n':'name','d':'createdAt'}}",
                "n,d",
                "Ulm,21.11.2026",
                "Bern,30.12.2026");
        assertThat(desk.imports.problemKinds(run.key(), 5)).singleElement().satisfies(p -> {
            assertThat(p.example()).isEqualTo("21.11.2026");
            assertThat(p.rows()).isEqualTo(2);
        });
    }

    @Test
    void a_column_of_names_that_nobody_knows_is_guessed_a_field_of_its_own() throws Exception {
        desk.run("{'kind':'accounts','columns':{'n':'name'}}", "n", "Isdom");
        var upload = desk.importing.keep(
                new ByteArrayInputStream(Desk.text("opportunity_id;sales_agent;account", "1;Moses;Isdom", "2;Ann;")
                        .getBytes()),
                desk.admin);
        var preview = desk.importing.preview(upload, ImportKind.DEALS, null, null, desk.admin);
        assertThat(preview.delimiter()).isEqualTo(';');
        assertThat(preview.guesses())
                .extracting(ColumnGuess::target)
                .containsExactly("externalId", "custom.salesAgent", "account");
        var trial = desk.importing.trial(
                upload,
                ImportSpec.read(
                        "{\"kind\":\"deals\",\"columns\":{\"sales_agent\":\"amount\",\"account\":\"account\"}}"),
                5);
        assertThat(trial.rows().get(0))
                .containsExactly(
                        new Trial.Cell("Moses", "must be an amount, such as 1200.50"), new Trial.Cell("Isdom", null));
    }
}
