package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Book;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

class ImportingKindsTest {
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void what_only_ends_have_is_left_out_of_open_rows_with_a_warning() {
        var run = desk.run(
                "{'kind':'leads','columns':{'n':'name','o':'outcome','c':'closedAt','w':'lossReason','s':'createdAt'}}",
                "n,o,c,w,s",
                "A,OPEN,2026-10-01,Price,",
                "B,LOST,2026-10-01,Price,",
                "C,OPEN,,,2027-01-01");
        assertThat(Desk.counts(run)).isEqualTo("3 3 2 0 1");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "2,w,Price,WARNING,\"is left out, since the row is open\"",
                        "2,c,2026-10-01,WARNING,\"is left out, since the row is open\"",
                        "4,s,2027-01-01,ERROR,lies in the future"));
    }

    @Test
    void a_currency_is_one_there_is() {
        var run = desk.run(
                "{'kind':'deals','columns':{'n':'name','c':'currency','o':'openedAt'}}",
                "n,c,o",
                "A,RMB,2026-01-01",
                "B,nan,2026-01-01",
                "C,eur,2026-01-01");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text("3,c,nan,ERROR,\"must be a currency of ISO 4217, such as CNY or EUR\""));
        assertThat(Desk.rows("SELECT name, currency FROM deals ORDER BY name")).containsExactly("A CNY", "C EUR");
    }

    @Test
    void deals_find_accounts_and_products_and_make_stages_but_no_stage_called_won() {
        desk.run("{'kind':'accounts','columns':{'n':'name','k':'externalId'}}", "n,k", "Isdom,A1", "Hatfan,A2");
        var run = desk.run(
                """
                {'kind':'deals','columns':{'id':'externalId','acc':'account','product':'product','st':['stage','outcome'],'v':'amount',
                'o':'openedAt','c':'closedAt','agent':'custom.agent'},'values':{'outcome':{'Won':'WON','Lost':'LOST','*':'OPEN'},
                'product':{'GTXPro':'GTX Pro'}}}""",
                "id,acc,product,st,v,o,c,agent",
                "D1,isdom,GTXPro,Won,\"¥1,054.00\",2016-10-20,2017-03-01,Ann",
                "D2,A2,GTX Pro,Lost,,2017-05-01,2017-03-01,Bob",
                "D3,,MG,Engaging,,2017-01-01,,Ann",
                "D4,,MG,Prospecting,,,,Ann",
                "D5,Nobody,MG,Engaging,,2017-01-01,,Ann");
        assertThat(Desk.counts(run)).isEqualTo("5 5 4 0 1");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "3,c,2017-03-01,WARNING,lies before openedAt: the deal is left out of durations",
                        "5,o,,WARNING,is empty: the deal is left out of durations",
                        "6,acc,Nobody,ERROR,names nothing among accounts"));
        assertThat(Desk.rows("SELECT d.external_id, d.name, a.name, p.name, s.name, d.outcome, d.amount"
                        + " FROM deals d LEFT JOIN accounts a ON a.id = d.account_id JOIN products p ON p.id = d.product_id"
                        + " LEFT JOIN stages s ON s.id = d.stage_id ORDER BY 1"))
                .containsExactly(
                        "D1 D1 Isdom GTX Pro null WON 1054.0000",
                        "D2 D2 Hatfan GTX Pro null LOST null",
                        "D3 D3 null MG Engaging OPEN null",
                        "D4 D4 null MG Prospecting OPEN null");
        assertThat(Desk.rows("SELECT s.name, s.position, p.name FROM stages s JOIN pipelines p ON p.id = s.pipeline_id"
                        + " ORDER BY s.position"))
                .containsExactly("Engaging 0 Sales", "Prospecting 1 Sales");
        assertThat(Desk.count("SELECT COUNT(*) FROM stage_visits")).isZero();
    }

    @Test
    void a_subsidiary_may_stand_above_its_parent_in_the_file() {
        var run = desk.run(
                "{'kind':'accounts','columns':{'n':'name','p':'parent'}}",
                "n,p",
                "Bluth,Acme",
                "Cheers,Massive",
                "Acme,",
                "Massive,Acme",
                "Lost,Atlantis",
                "Self,Self");
        assertThat(Desk.counts(run)).isEqualTo("6 6 5 0 1");
        assertThat(Desk.rows(
                        "SELECT a.name, p.name FROM accounts a LEFT JOIN accounts p ON p.id = a.parent_id ORDER BY 1"))
                .containsExactly("Acme null", "Bluth Acme", "Cheers Massive", "Massive Acme", "Self null");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "6,p,Atlantis,ERROR,names nothing among accounts",
                        "7,p,Self,WARNING,is the account itself; it is left without a parent"));
        assertThat(Desk.count("SELECT COUNT(*) FROM import_links")).isZero();
    }

    @Test
    void rows_that_would_tie_accounts_into_a_circle_of_parents_are_rejected() {
        var spec = "{%s'kind':'accounts','columns':{'i':'externalId','n':'name','p':'parent'}}";
        desk.run(spec.formatted(""), "i,n,p", "1,Top,", "2,Middle,Top", "3,Low,Middle", "4,Other,");
        String[] lines = {
            "i,n,p", "1,Top,Low", "4,Other,New", "5,New,Other", "3,Low,Other", "4,Other,Low", "2,Middle,Top"
        };
        for (var dry : List.of("'dryRun':true,", "")) {
            var run = desk.run(spec.formatted(dry), lines);
            assertThat(desk.problems(run).lines().filter(line -> line.contains("ERROR")))
                    .containsExactly(
                            "2,p,Low,ERROR,\"is the record itself, or lies below it already\"",
                            "6,p,Low,ERROR,\"is the record itself, or lies below it already\"");
        }
        assertThat(parents()).containsExactly("Low Other", "Middle Top", "New Other", "Other null", "Top null");
    }

    @Test
    void a_circle_that_closes_with_the_rows_further_down_is_left_open() {
        var run = desk.run(
                "{'kind':'accounts','columns':{'n':'name','p':'parent'}}",
                "n,p",
                "First,Second",
                "Second,Third",
                "Third,Fourth",
                "Fourth,First",
                "Alone,Third");
        assertThat(Desk.counts(run)).isEqualTo("5 5 5 0 0");
        assertThat(desk.problems(run))
                .isEqualTo(
                        "4,p,Fourth,WARNING,\"lies below the account already, which keeps the parent it had, or none\"\n");
        assertThat(parents())
                .containsExactly("Alone Third", "First Second", "Fourth First", "Second Third", "Third null");
    }

    private static List<String> parents() {
        return Desk.rows(
                "SELECT a.name, p.name FROM accounts a LEFT JOIN accounts p ON p.id = a.parent_id ORDER BY a.name");
    }

    @Test
    void a_day_comes_in_as_the_other_dates_of_a_file_do() {
        var spec =
                "{'kind':'deals','dateFormat':['dd.MM.yyyy','yyyy-MM-dd'],'columns':{'id':'externalId','e':'expectedCloseOn'}}";
        var run = desk.run(spec, "id,e", "E1,31.12.2026", "E2,2026-11-30", "E3,");
        assertThat(Desk.counts(run)).startsWith("3 3 3");
        assertThat(Desk.rows("SELECT external_id, expected_close_on FROM deals ORDER BY external_id"))
                .containsExactly("E1 2026-12-31", "E2 2026-11-30", "E3 null");
    }

    @Test
    void visits_follow_one_another_and_a_stage_called_won_ends_the_deal() {
        desk.run(
                "{'kind':'deals','columns':{'id':'externalId','o':'openedAt'}}",
                "id,o",
                "D1,2026-01-01",
                "D2,2026-01-01");
        var spec = "{'kind':'stage-visits','columns':{'d':'deal','s':'stage','t':'enteredAt','l':'leftAt'}}";
        String[] lines = {
            "d,s,t,l",
            "D1,Contact,2026-01-01,",
            "D1,Offer,2026-01-05,",
            "D1,won,2026-01-09,",
            "D2,Contact,2026-01-01,2026-01-02",
            "D2,Offer,2026-01-03,",
            "D2,Visit,2026-01-02,2026-01-01",
            "D9,,soon,31.12.2026"
        };
        var run = desk.run(spec, lines);
        assertThat(Desk.counts(run)).isEqualTo("7 7 5 1 1");
        assertThat(desk.problems(run))
                .contains(
                        "7,l,2026-01-01,WARNING,lies before enteredAt: the visit is left out of durations",
                        "8,d,D9,ERROR,names nothing among deals",
                        "8,s,,ERROR,is required",
                        "8,t,soon,ERROR,is no date",
                        "8,l,31.12.2026,ERROR,must be a date or date-time");
        assertThat(
                        Desk.rows(
                                "SELECT d.external_id, s.name, DATE(v.entered_at), DATE(v.left_at) FROM stage_visits v"
                                        + " JOIN deals d ON d.id = v.deal_id JOIN stages s ON s.id = v.stage_id ORDER BY 1, v.entered_at"))
                .containsExactly(
                        "D1 Contact 2026-01-01 2026-01-05",
                        "D1 Offer 2026-01-05 2026-01-09",
                        "D2 Contact 2026-01-01 2026-01-02",
                        "D2 Visit 2026-01-02 2026-01-01",
                        "D2 Offer 2026-01-03 null");
        assertThat(Desk.rows("SELECT d.external_id, d.outcome, DATE(d.closed_at), s.name FROM deals d"
                        + " LEFT JOIN stages s ON s.id = d.stage_id ORDER BY 1"))
                .containsExactly("D1 WON 2026-01-09 Offer", "D2 OPEN null Offer");
        assertThat(Desk.counts(desk.run(spec, lines))).isEqualTo("7 7 0 6 1");
        assertThat(Desk.count("SELECT COUNT(*) FROM stage_visits")).isEqualTo(5);
    }

    @Test
    void a_deal_below_nothing_is_rejected_and_a_purchase_given_back_comes_in() {
        desk.run("{'kind':'accounts','columns':{'n':'name'}}", "n", "A1");
        var deals = desk.run("{'kind':'deals','columns':{'n':'name','s':'amount'}}", "n,s", "D1,-5", "D2,0", "D3,5");
        assertThat(desk.problems(deals)).startsWith("2,s,-5,ERROR,must not be below 0\n");
        assertThat(Desk.counts(deals)).isEqualTo("3 3 2 0 1");
        var purchases = desk.run(
                "{'kind':'purchases','columns':{'a':'account','d':'purchasedAt','s':'amount'}}",
                "a,d,s",
                "A1,2026-01-01,-5");
        assertThat(Desk.counts(purchases)).isEqualTo("1 1 1 0 0");
    }

    @Test
    void an_import_of_a_rep_changes_the_follow_ups_that_they_logged_and_no_others() throws Exception {
        var rep = Desk.viewer(Role.REP, "rep");
        var mate = Desk.viewer(Role.REP, "mate");
        Book.in(b -> {
            var team = b.make(RecordKind.TEAMS, Map.of("name", "East"));
            b.em().createNativeQuery("UPDATE users SET team_id = :team")
                    .setParameter("team", team.key())
                    .executeUpdate();
            var lead = b.id(b.make(RecordKind.LEADS, Map.of("name", "Acme")));
            for (var by : List.of(rep, mate)) {
                b.make(
                        RecordKind.FOLLOW_UPS,
                        Map.of("externalId", by.login(), "lead", lead, "text", "Called", "owner", Id.text(by.id())));
            }
            return null;
        });
        // who asked was a manager then, and is none by the time the rows are written
        var asking = new Viewer(rep.id(), "rep", "rep", Role.MANAGER, Sight.everything());
        var file = Desk.text("i,t", "rep,Spoke", "mate,Overwritten");
        var run = Desk.again(desk.importing
                .start(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        ImportSpec.read("{\"kind\":\"follow-ups\",\"columns\":{\"i\":\"externalId\",\"t\":\"text\"}}"),
                        "file.csv",
                        asking)
                .key());
        assertThat(Desk.counts(run)).isEqualTo("2 2 0 1 1");
        assertThat(desk.problems(run)).isEqualTo(Desk.text("3,,mate,ERROR,is a record that you may not change"));
        assertThat(Desk.rows("SELECT body FROM follow_ups ORDER BY body")).containsExactly("Called", "Spoke");
    }

    @Test
    void purchases_follow_ups_events_contacts_and_products_come_in_too() {
        desk.run("{'kind':'accounts','columns':{'n':['externalId','name']}}", "n", "A1");
        desk.run("{'kind':'products','columns':{'p':'name','c':'price'}}", "p,c", "Pump,\"1,200.50\"");
        assertThat(Desk.counts(desk.run(
                        "{'kind':'purchases','dateFormat':'yyyyMMdd','columns':{'a':'account','d':'purchasedAt','q':'quantity','s':'amount'}}",
                        "a,d,q,s",
                        "A1,19970101,2,29.33",
                        "A1,,2,29.33",
                        ",19970101,2,29.33")))
                .isEqualTo("3 3 1 0 2");
        assertThat(Desk.counts(desk.run(
                        "{'kind':'contacts','columns':{'n':'name','a':'account','r':'buyingRole'}}",
                        "n,a,r",
                        "Wang,A1,decision maker")))
                .isEqualTo("1 1 1 0 0");
        assertThat(Desk.counts(desk.run(
                        "{'kind':'follow-ups','columns':{'a':'account','c':'contact','m':'method','t':'text','w':'at'}}",
                        "a,c,m,t,w",
                        "A1,Wang,call,Hello,2026-01-01T10:00",
                        ",,call,To nobody,")))
                .isEqualTo("2 2 1 0 1");
        assertThat(Desk.counts(desk.run(
                        "{'kind':'events','columns':{'a':'account','t':'type','w':'at'}}",
                        "a,t,w",
                        "A1,visit,2026-01-01T10:00")))
                .isEqualTo("1 1 1 0 0");
    }
}
