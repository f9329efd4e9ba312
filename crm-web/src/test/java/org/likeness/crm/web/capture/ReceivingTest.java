package org.likeness.crm.web.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.capture.FormFields;
import org.likeness.crm.duplicate.FindingDuplicates;
import org.likeness.crm.duplicate.KeepingKeys;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.record.Book;
import org.likeness.crm.record.FillingIn;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.References;

class ReceivingTest {
    private static final List<FormField> QUESTIONS = List.of(
            new FormField("email", "E-mail", true),
            new FormField("name", "Company", false),
            new FormField("employees", "Employees", false));

    private long form;

    @BeforeEach
    void a_form_and_somebody_known() {
        TestDatabase.clear();
        form = in(b -> b.make(
                        RecordKind.FORMS,
                        Map.of(
                                "name", "Contact",
                                "title", "Talk to us",
                                "thanks", "Thank you.",
                                "consent", "First words.",
                                "fields", FormFields.text(QUESTIONS)))
                .key());
        in(b -> b.make(RecordKind.LEADS, Map.of("name", "Known Ltd", "email", "known@one.example")));
    }

    @Test
    void whoever_is_known_and_whoever_is_not_are_refused_the_same() {
        for (var wrong : List.of(Map.of("name", "x".repeat(300)), Map.of("employees", "x"))) {
            var known = refused("known@one.example", wrong);
            var unknown = refused("nobody@two.example", wrong);
            assertThat(unknown.errors()).hasSize(1);
            assertThat(known.errors()).isEqualTo(unknown.errors());
        }
        assertThat(submissions()).isEmpty();
    }

    @Test
    void whoever_is_known_stays_one_lead_and_others_become_one() {
        assertThat(take("known@one.example", Map.of("employees", "40"), stamp()))
                .isTrue();
        assertThat(count("leads")).isEqualTo(1);
        assertThat(take("nobody@two.example", Map.of("employees", "40"), stamp()))
                .isTrue();
        assertThat(count("leads")).isEqualTo(2);
    }

    @Test
    void a_person_without_a_company_is_called_by_the_own_name_and_has_no_id_that_nobody_gave() {
        in(b -> b.changing()
                .change(
                        RecordKind.FORMS,
                        b.em().find(CaptureForm.class, form),
                        Map.of(
                                "fields",
                                FormFields.text(List.of(
                                        new FormField("email", "E-mail", true),
                                        new FormField("contactName", "Name", false)))),
                        Book.ADMIN));
        assertThat(take("bob@three.example", Map.of("contactName", "Quick Bob"), stamp()))
                .isTrue();
        assertThat(rows("SELECT CONCAT_WS('|', contact_name, name, external_id) FROM leads WHERE name IS NULL"))
                .isEqualTo(List.of("Quick Bob"));
    }

    @Test
    void nobody_is_said_to_have_agreed_to_a_text_that_the_page_did_not_show() {
        var opened = stamp();
        in(b -> b.changing()
                .change(
                        RecordKind.FORMS,
                        b.em().find(CaptureForm.class, form),
                        Map.of("consent", "Other words."),
                        Book.ADMIN));
        assertThat(take("nobody@two.example", Map.of(), opened)).isFalse();
        assertThat(submissions()).isEmpty();

        assertThat(take("nobody@two.example", Map.of(), stamp())).isTrue();
        assertThat(submissions()).isEqualTo(List.of("Other words."));
    }

    private InvalidInput refused(String email, Map<String, String> more) {
        return catchThrowableOfType(InvalidInput.class, () -> take(email, more, stamp()));
    }

    private String stamp() {
        return in(b -> Stamp.of(b.em().find(CaptureForm.class, form), Now.INSTANT));
    }

    private boolean take(String email, Map<String, String> more, String stamp) {
        return in(b -> {
            var typed = more.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> new String[] {e.getValue()}));
            typed.put("email", new String[] {email});
            typed.put(Answers.AGREED, new String[] {"yes"});
            return receiving(b).take(form, Answers.read(b.em().find(CaptureForm.class, form), typed), stamp);
        });
    }

    private static Receiving receiving(Book.Hand b) {
        var receiving = new Receiving();
        receiving.em = b.em();
        receiving.recognising = new Recognising();
        receiving.recognising.em = b.em();
        receiving.recognising.finding = new FindingDuplicates(b.em());
        receiving.filling = new FillingIn(b.em(), new References(b.em()));
        receiving.changing = b.changing();
        receiving.assigning = new Assigning(b.em(), b.changing());
        receiving.steps = new AnswerSteps();
        receiving.steps.em = b.em();
        receiving.steps.changing = b.changing();
        receiving.steps.clock = Now.CLOCK;
        receiving.clock = Now.CLOCK;
        return receiving;
    }

    /** Works on the book and keeps the keys by which people are recognised. */
    private static <T> T in(Function<Book.Hand, T> work) {
        return Book.in(b -> {
            var done = work.apply(b);
            b.em().flush();
            b.news().stream().filter(RecordChanged.class::isInstance).forEach(news -> new KeepingKeys(b.em())
                    .on((RecordChanged) news));
            return done;
        });
    }

    private static List<?> submissions() {
        return rows("SELECT consent FROM form_submissions");
    }

    private static List<?> rows(String sql) {
        return TestDatabase.fromTransaction(em -> em.createNativeQuery(sql).getResultList());
    }

    private static long count(String table) {
        return TestDatabase.fromTransaction(em ->
                ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + table).getSingleResult()).longValue());
    }
}
