package org.likeness.crm.web.acquisition;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.acquisition.Attribution.TouchCredit;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Sample;

/** Invented channels. */
public final class ChannelSamples {

    private ChannelSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("channels", full("en"), full("zh")),
                new Sample("channels-empty", empty(), empty()),
                new Sample("attribution", attribution("en"), attribution("zh")),
                Sample.of("attribution-empty", new AttributionView(Form.empty(), 0, 0, 0, List.of())));
    }

    private static ChannelsView full(String l) {
        List<ChannelsView.Row> rows = List.of(
                new ChannelsView.Row(
                        "1",
                        both(l, "Referral", "转介绍"),
                        412,
                        .14,
                        118,
                        .24,
                        .286,
                        new Interval(.245, .332),
                        .21,
                        new Interval(.17, .25),
                        .301,
                        360,
                        104L,
                        Amount.of(22.7e6, "CNY"),
                        38.,
                        null),
                new ChannelsView.Row(
                        "2",
                        both(l, "Trade fair", "展会"),
                        690,
                        .24,
                        121,
                        .25,
                        .175,
                        new Interval(.149, .206),
                        .12,
                        new Interval(.1, .15),
                        .18,
                        601,
                        98L,
                        Amount.of(18.1e6, "CNY"),
                        52.,
                        Amount.of(8200, "CNY")),
                new ChannelsView.Row(
                        null,
                        null,
                        60,
                        .02,
                        8,
                        .02,
                        .133,
                        new Interval(.069, .242),
                        null,
                        null,
                        null,
                        0,
                        0L,
                        null,
                        null,
                        null),
                new ChannelsView.Row(
                        "4",
                        both(l, "List bought", "外购名单"),
                        840,
                        .29,
                        51,
                        .1,
                        .061,
                        new Interval(.046, .079),
                        .04,
                        new Interval(.03, .06),
                        .066,
                        800,
                        40L,
                        Amount.of(4.2e6, "CNY"),
                        71.,
                        Amount.of(21400, "CNY")));
        return new ChannelsView(
                Address.of("/channels"), filter(l), 2890, 489, .169, rows, 90, 131., 140.69, 10, 1e-9, 1);
    }

    private static ChannelsView empty() {
        return new ChannelsView(
                Address.of("/channels"), Form.empty(), 0, 0, null, List.of(), 90, null, null, null, null, 0);
    }

    private static AttributionView attribution(String l) {
        return new AttributionView(
                filter(l),
                2401,
                489,
                12,
                List.of(
                        new TouchCredit("CHANNEL", both(l, "Referral", "转介绍"), 412, 118, 118, 2, 40.2, 71.3, .41),
                        new TouchCredit("FOLLOW_UP", "CALL", 1800, 402, 0, 201, 190.5, 180.1, .93),
                        new TouchCredit("EVENT", "page-pricing", 300, 90, 0, 30, 33.1, 20.2, .12)));
    }

    private static Form filter(String l) {
        return Form.of(Map.of("subject", "LEAD", "from", "2026-01-01"))
                .choosing(
                        "subject",
                        List.of(
                                new Choice("LEAD", both(l, "Leads", "线索")),
                                new Choice("DEAL", both(l, "Deals", "商机"))));
    }
}
