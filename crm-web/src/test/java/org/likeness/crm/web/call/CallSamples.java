package org.likeness.crm.web.call;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.web.call.CallView.Row;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

/** An invented call list. */
public final class CallSamples {
    private CallSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("calls", full("en"), full("zh")), new Sample("calls-empty", empty("en"), empty("zh")));
    }

    private static CallView full(String l) {
        var say = Sample.say(l);
        return new CallView(
                form(l),
                List.of(
                        new Row(
                                true,
                                "1",
                                "Line 3 retrofit",
                                "Brandt & Söhne",
                                ContactCard.of(
                                        "Jonas Brandt", "/contacts/3", "+49 711 5550 014", "j.brandt@brandt.example"),
                                say.text(
                                        "call.why.both",
                                        "41%",
                                        "28%",
                                        "34%",
                                        say.text(
                                                "call.why.deal",
                                                "48%",
                                                both(l, "Proposal", "方案报价"),
                                                both(l, "12 days", "12 天"),
                                                "93%",
                                                "¥312 k",
                                                432)),
                                say.text("call.now", both(l, "Proposal", "方案报价"), both(l, "12 days", "12 天"), "93%"),
                                say.text("call.brief", "41%", "¥312 k"),
                                say.text("call.stay", both(l, "Proposal", "方案报价"), both(l, "12 days", "12 天")),
                                "",
                                Amount.of(118_000, "CNY"),
                                .41,
                                Amount.of(312_000, "CNY"),
                                true,
                                .93),
                        new Row(
                                false,
                                "2",
                                "Skagen Shipyard",
                                "",
                                ContactCard.of("Hanne Skov", null, "+45 9844 0012", ""),
                                say.text("call.why.lead", "62%", "94%", 88, "50%", "¥180 k", 155),
                                say.text("call.now.lead", "62%"),
                                say.text("call.brief.median", "31%", "¥180 k"),
                                "",
                                both(l, "Referred by a customer", "客户转介绍"),
                                Amount.of(55_800, "CNY"),
                                .31,
                                Amount.of(180_000, "CNY"),
                                false,
                                1),
                        new Row(
                                false,
                                "3",
                                "Vester Mills",
                                "",
                                ContactCard.NONE,
                                say.text("call.why.lead.unpriced", "62%"),
                                say.text("call.now.lead", "62%"),
                                say.text("call.brief.unpriced", "31%"),
                                "",
                                "",
                                null,
                                .31,
                                null,
                                false,
                                1)),
                170,
                1284,
                9,
                3,
                Amount.of(180_000, "CNY"),
                155,
                true,
                .1,
                ControlView.of(
                        Comparison.of(
                                new Control(.1, Sample.TODAY.minusDays(200)),
                                60,
                                120,
                                11,
                                Proportion.of(96, 410),
                                Proportion.of(7, 47)),
                        share(l),
                        say));
    }

    private static CallView empty(String l) {
        return new CallView(
                form(l),
                List.of(),
                0,
                0,
                0,
                0,
                null,
                0,
                false,
                0,
                ControlView.of(
                        Comparison.of(
                                new Control(.1, Sample.TODAY), 60, 12, 1, Proportion.of(0, 0), Proportion.of(0, 0)),
                        share(l),
                        Sample.say(l)));
    }

    private static Form share(String l) {
        return Form.of(Map.of("share", "0.1"))
                .choosing("share", List.of(new Choice("0.0", both(l, "none", "无")), new Choice("0.1", "10%")));
    }

    private static Form form(String l) {
        return Form.of(Map.of("capacity", "15"))
                .choosing("capacity", List.of(new Choice("15", both(l, "15 calls", "15 个"))));
    }
}
