package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;

class ImportSpecTest {

    @Test
    void a_spec_says_what_columns_mean_and_how_texts_are_read() {
        var spec = read(
                """
                {'kind':'deals','delimiter':'\\t','charset':'GB18030','dateFormat':['yyyy-MM-dd','M/d/yyyy'],'thousands':'.','nullValues':['','Select'],
                 'columns':{'id':'externalId','stage ':['stage','outcome'],'Tags':'custom.tags'},
                 'values':{'outcome':{'Won':'WON','*':'OPEN'}}}""");
        assertThat(spec.kind()).isEqualTo(ImportKind.DEALS);
        assertThat(spec.delimiter()).isEqualTo('\t');
        assertThat(spec.charset().name()).isEqualTo("GB18030");
        assertThat(spec.dateFormats()).containsExactly("yyyy-MM-dd", "M/d/yyyy");
        assertThat(spec.columns().get("stage ")).containsExactly("stage", "outcome");
        assertThat(spec.thousands()).isEqualTo('.');
        assertThat(spec.dryRun()).isFalse();
        assertThat(ImportSpec.read(spec.json())).isEqualTo(spec);
    }

    @Test
    void everything_wrong_is_named_at_once() {
        assertThat(
                        errors(
                                """
                {'kind':'deals','delimiter':'--','charset':'klingon','dateFormat':'qqqqqqq','thousands':'-','dryRun':'maybe','surprise':1,
                 'columns':{'a':'colour','b':'name','c':['name','custom.9x']},'values':{'shade':{},'name':[]}}"""))
                .containsExactlyInAnyOrder(
                        "surprise",
                        "delimiter",
                        "charset",
                        "dateFormat",
                        "thousands",
                        "dryRun",
                        "columns.a",
                        "columns.c",
                        "columns.c",
                        "values.shade",
                        "values.name");
        assertThat(errors("{'kind':'planets','columns':{'a':'b'}}")).containsExactly("kind");
        assertThat(errors("{'kind':'deals','columns':{}}")).containsExactly("columns");
        assertThat(errors("{'kind':'purchases','columns':{'a':'custom.x'}}")).containsExactly("columns.a");
        assertThat(errors("[]")).containsExactly("spec");
        assertThat(errors("{'kind'")).containsExactly("spec");
        assertThat(errors("[".repeat(5000))).containsExactly("spec");
    }

    @Test
    void a_column_mapped_twice_is_refused() {
        assertThatThrownBy(() -> read("{'kind':'deals','columns':{'a':'name','a':'amount'}}"))
                .hasMessageContaining("names something twice");
    }

    @Test
    void columns_are_found_exactly_or_apart_from_blanks() {
        var spec = read("{'kind':'leads','columns':{'Name':'externalId','City':'city'}}");
        var plan = ColumnPlan.of(spec, List.of("Name ", "Name", " City"));
        assertThat(plan.feeds()).extracting(Feed::index).containsExactly(1, 2);
        assertThatThrownBy(() -> ColumnPlan.of(spec, List.of("City ", "Other")))
                .hasMessage("columns.Name is not a column of the file, which has City, Other.");
        assertThatThrownBy(() -> ColumnPlan.of(spec, List.of("Name", "Name", "City")))
                .hasMessageContaining("stands 2 times");
    }

    @Test
    void texts_are_replaced_before_they_are_read_and_nothing_stays_nothing() {
        var spec = read(
                """
                {'kind':'leads','nullValues':['Select'],'columns':{'a':'outcome','b':'city'},
                 'values':{'outcome':{'1':'WON','*':'LOST','?':null}}}""");
        var feeds = ColumnPlan.of(spec, List.of("a", "b")).feeds();
        assertThat(feeds.get(0).read(" 1 ")).isEqualTo("WON");
        assertThat(feeds.get(0).read("anything")).isEqualTo("LOST");
        assertThat(feeds.get(0).read("?")).isNull();
        assertThat(feeds.get(0).read("")).isNull();
        assertThat(feeds.get(0).read("Select")).isNull();
        assertThat(feeds.get(1).read(" Select ")).isNull();
        assertThat(feeds.get(1).read(" Ulm ")).isEqualTo("Ulm");
    }

    @Test
    void columns_are_guessed_from_their_names_and_values() {
        var columns = List.of("线索编号", "公司名称", "来源", "Total Time Spent", "备注", "e-mail", "contact mail", "线索类型");
        var values = List.of(
                List.of("L1", "L2"),
                List.of("华信", "锐博"),
                List.of("展会"),
                List.of("12"),
                List.<String>of(),
                List.of("a@b.cn"),
                List.of("c@d.cn"),
                List.of("x"));
        assertThat(ColumnGuess.all(ImportKind.LEADS, columns, values))
                .extracting(ColumnGuess::target)
                .containsExactly(
                        "externalId",
                        "name",
                        "channel",
                        "custom.totalTimeSpent",
                        null,
                        "email",
                        "custom.contactMail",
                        "custom.column8");
    }

    private static ImportSpec read(String json) {
        return ImportSpec.read(json.replace('\'', '"'));
    }

    private static List<String> errors(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json)).errors().stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }
}
