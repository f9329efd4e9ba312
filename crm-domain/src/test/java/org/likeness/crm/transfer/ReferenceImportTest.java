package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.JobStatus;

/** Real files with counts that others computed; see the README beside them. */
@Tag("reference")
@EnabledIf(value = "here", disabledReason = "no reference data")
class ReferenceImportTest {
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    static boolean here() {
        return data() != null;
    }

    private static Path data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_sellers_accounts_products_and_deals_come_in_with_exact_outcomes() {
        var accounts = desk.run(
                """
                {'kind':'accounts','columns':{'account':'name','sector':'industry','revenue':'annualRevenue','employees':'employees',
                'office_location':'country','subsidiary_of':'parent','year_established':'custom.founded'},
                'values':{'industry':{'technolgy':'technology'}}}""",
                data().resolve("crm-sales/accounts.csv"));
        assertThat(accounts.created()).isEqualTo(85);
        assertThat(accounts.rejected()).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM accounts WHERE parent_id IS NOT NULL"))
                .isEqualTo(15);
        desk.run(
                "{'kind':'products','columns':{'product':'name','series':'category','sales_price':'price'}}",
                data().resolve("crm-sales/products.csv"));
        var deals = desk.run(
                """
                {'kind':'deals','columns':{'opportunity_id':'externalId','account':'account','product':'product','deal_stage':['stage','outcome'],
                'engage_date':'openedAt','close_date':'closedAt','close_value':'amount','sales_agent':'custom.agent'},
                'values':{'outcome':{'Won':'WON','Lost':'LOST','*':'OPEN'},'product':{'GTXPro':'GTX Pro'}}}""",
                data().resolve("crm-sales/sales_pipeline.csv"));
        assertThat(deals.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(deals.created()).isEqualTo(8800);
        assertThat(deals.warnings()).isEqualTo(500);
        assertThat(Desk.rows("SELECT outcome, COUNT(*) FROM deals GROUP BY outcome ORDER BY outcome"))
                .containsExactly("LOST 2473", "OPEN 2089", "WON 4238");
        assertThat(
                        Desk.rows(
                                "SELECT s.name, COUNT(*) FROM deals d JOIN stages s ON s.id = d.stage_id GROUP BY s.name ORDER BY 1"))
                .containsExactly("Engaging 1589", "Prospecting 500");
        assertThat(Desk.rows(
                        "SELECT COUNT(*), SUM(account_id IS NULL), SUM(IF(outcome = 'WON', amount, 0)) FROM deals"))
                .containsExactly("8800 1425 10005534.0000");
        assertThat(Desk.count("SELECT COUNT(*) FROM products")).isEqualTo(7);
    }

    @Test
    void an_educators_leads_come_in_with_select_as_nothing() {
        var run = desk.run(
                """
                {'kind':'leads','nullValues':['','Select'],'columns':{'Prospect ID':'externalId','Lead Source':'channel','Country':'country',
                'City':'city','Converted':'outcome','TotalVisits':'custom.visits','Total Time Spent on Website':'custom.time',
                'Lead Number':'custom.number','Tags':'custom.tags','Do Not Email':'custom.noEmail','Specialization':'custom.field'},
                'values':{'outcome':{'1':'WON','0':'LOST'}}}""",
                data().resolve("education-leads/leads.csv"));
        assertThat(run.created()).isEqualTo(7405);
        assertThat(run.rejected()).isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM leads WHERE custom LIKE '%Select%'"))
                .isZero();
        assertThat(Desk.count("SELECT COUNT(*) FROM leads WHERE closed_at IS NOT NULL"))
                .isZero();
        assertThat(Desk.rows("SELECT field_key, type FROM custom_fields ORDER BY 1"))
                .containsExactly(
                        "field CATEGORY",
                        "noEmail YES_NO",
                        "number NUMBER",
                        "tags CATEGORY",
                        "time NUMBER",
                        "visits NUMBER");
    }

    @Test
    void a_funnel_in_two_files_keeps_origins_and_the_one_negative_duration() {
        desk.run(
                """
                {'kind':'leads','dateFormat':'M/d/yyyy','columns':{'mql_id':'externalId','first_contact_date':'createdAt','origin':'channel'}}""",
                data().resolve("marketing-funnel/qualified_leads.csv"));
        var closed = desk.run(
                """
                {'kind':'leads','columns':{'mql_id':'externalId','won_date':['closedAt','outcome'],'business_segment':'industry'},
                'values':{'outcome':{'*':'WON'}}}""",
                data().resolve("marketing-funnel/closed_deals.csv"));
        assertThat(closed.updated()).isEqualTo(842);
        assertThat(closed.warnings()).isEqualTo(1);
        assertThat(Desk.rows("SELECT outcome, COUNT(*) FROM leads GROUP BY outcome ORDER BY 1"))
                .containsExactly("OPEN 7158", "WON 842");
        assertThat(Desk.rows("SELECT COALESCE(c.name, '-'), SUM(l.outcome = 'WON'), COUNT(*) FROM leads l"
                        + " LEFT JOIN channels c ON c.id = l.channel_id GROUP BY c.id ORDER BY 3 DESC LIMIT 3"))
                .containsExactly("organic_search 271 2296", "paid_search 195 1586", "social 75 1350");
        assertThat(Desk.rows("SELECT SUM(outcome = 'WON'), COUNT(*) FROM leads WHERE channel_id IS NULL"))
                .containsExactly("14 60");
    }

    @Test
    void visits_of_a_help_desk_follow_one_another() {
        desk.run("{'kind':'deals','columns':{'CaseID':'externalId'}}", data().resolve("event-log/helpdesk.csv"));
        assertThat(Desk.count("SELECT COUNT(*) FROM deals")).isEqualTo(3804);
        var run = desk.run(
                "{'kind':'stage-visits','columns':{'CaseID':'deal','ActivityID':'stage','CompleteTimestamp':'enteredAt'}}",
                data().resolve("event-log/helpdesk.csv"));
        assertThat(run.processed()).isEqualTo(13_710);
        assertThat(run.rejected()).isZero();
        // activity 9 until the next event: mean 204.108 hours
        assertThat(Desk.rows(
                        "SELECT ROUND(AVG(TIMESTAMPDIFF(SECOND, v.entered_at, v.left_at)) / 3600, 3) FROM stage_visits v"
                                + " JOIN stages s ON s.id = v.stage_id WHERE s.name = '9' AND v.left_at IS NOT NULL"))
                .containsExactly("204.108");
    }
}
