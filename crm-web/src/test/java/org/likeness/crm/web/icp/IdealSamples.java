package org.likeness.crm.web.icp;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Sample;

/** An invented profile, and two honest refusals. */
public final class IdealSamples {

    private IdealSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("ideal", signal("en"), signal("zh")),
                new Sample("ideal-no-signal", none("en"), none("zh")),
                new Sample("ideal-few", few("en"), few("zh")));
    }

    private static IdealView signal(String l) {
        List<IdealView.Value> values = List.of(
                value(
                        both(l, "Referred by a customer", "老客户转介绍"),
                        both(l, "Channel", "渠道"),
                        96,
                        214,
                        .45,
                        1.94,
                        1.69,
                        2.22,
                        .0001,
                        true,
                        new IdealView.Effort(5.2, 3.1, new Interval(1.4, 2))),
                value(
                        both(l, "Second plant opening", "正在建第二工厂"),
                        both(l, "Development", "发展阶段"),
                        58,
                        152,
                        .38,
                        1.65,
                        1.36,
                        2.0,
                        .0002,
                        true,
                        null),
                value(
                        both(l, "Precision machining", "精密加工"),
                        both(l, "Industry", "行业"),
                        121,
                        352,
                        .34,
                        1.49,
                        1.31,
                        1.69,
                        .0003,
                        true,
                        new IdealView.Effort(2.44, 3.4, new Interval(.55, .93))),
                value(
                        both(l, "Headquarters approves", "需总部审批"),
                        both(l, "Approval", "审批"),
                        52,
                        356,
                        .15,
                        .63,
                        .5,
                        .8,
                        .002,
                        true,
                        new IdealView.Effort(2.41, 2.44, new Interval(.97, .99))),
                value(
                        both(l, "List bought", "外购名单"),
                        both(l, "Channel", "渠道"),
                        9,
                        118,
                        .08,
                        .33,
                        .18,
                        .61,
                        .0001,
                        true,
                        new IdealView.Effort(6, 3.3, new Interval(1.5, 2.2))),
                value(
                        both(l, "East China", "华东"),
                        both(l, "Region", "地区"),
                        131,
                        561,
                        .23,
                        1.01,
                        .89,
                        1.14,
                        1,
                        false,
                        null));
        List<IdealView.Combination> combinations = List.of(new IdealView.Combination(
                both(l, "Referred by a customer and precision machining", "老客户转介绍，且精密加工"),
                38,
                61,
                .62,
                2.69,
                new Interval(2.22, 3.27),
                .12));
        List<IdealView.Nearest> nearest = List.of(
                new IdealView.Nearest(
                        "/leads/11",
                        "Meridian Dairy",
                        "Femke de Vries",
                        List.of(new Reason(both(l, "Referred by a customer", "老客户转介绍"), 64L, 151L, .58)),
                        94,
                        .61,
                        "A"),
                new IdealView.Nearest("/leads/12", "海曜机电 Haiyao Electric", "", List.of(), 91, .55, "A"));
        return new IdealView(
                Address.of("/ideal-customer"),
                filter(l),
                "OK",
                1846,
                427,
                .231,
                new Interval(.213, .251),
                64,
                0,
                0,
                values,
                combinations,
                nearest,
                213,
                both(l, "Region", "地区"),
                List.of());
    }

    private static IdealView none(String l) {
        List<IdealView.Value> values = List.of(
                value(
                        both(l, "Retail", "零售"),
                        both(l, "Industry", "行业"),
                        499,
                        799,
                        .62,
                        1.02,
                        .93,
                        1.13,
                        .41,
                        false,
                        null),
                value(
                        both(l, "Kan Code", "Kan Code"),
                        both(l, "Parent", "上级"),
                        40,
                        71,
                        .56,
                        .96,
                        .8,
                        1.12,
                        .8,
                        false,
                        null));
        return new IdealView(
                Address.of("/ideal-customer"),
                filter(l),
                "NO_SIGNAL",
                6711,
                4238,
                .6315,
                new Interval(.62, .643),
                71,
                0,
                0,
                values,
                List.of(),
                List.of(),
                0,
                "",
                List.of());
    }

    private static IdealView few(String l) {
        return new IdealView(
                Address.of("/ideal-customer"),
                filter(l),
                "INSUFFICIENT_DATA",
                31,
                12,
                null,
                null,
                0,
                28,
                21,
                List.of(),
                List.of(),
                List.of(),
                0,
                "",
                List.of());
    }

    private static Form filter(String l) {
        return Form.of(Map.of("by", "COUNT", "subject", "DEAL"))
                .choosing(
                        "subject",
                        List.of(new Choice("DEAL", both(l, "Deals", "商机")), new Choice("LEAD", both(l, "Leads", "线索"))))
                .choosing(
                        "by",
                        List.of(
                                new Choice("COUNT", both(l, "Count", "数量")),
                                new Choice("REVENUE", both(l, "Revenue", "金额"))));
    }

    private static IdealView.Value value(
            String words,
            String feature,
            long won,
            long closed,
            double rate,
            double lift,
            double low,
            double high,
            double q,
            boolean trait,
            IdealView.Effort effort) {
        return new IdealView.Value(
                words,
                feature,
                won,
                closed,
                rate,
                new Interval(rate - .05, rate + .05),
                lift,
                new Interval(low, high),
                q,
                trait,
                Amount.of(193000, "CNY"),
                31.5,
                new Interval(28, 36),
                "/deals?x=1",
                effort,
                !trait ? "" : effort == null ? "HOW" : "WHO",
                effort == null ? List.of() : List.of("Campaign: Refer a plant", "Referral: Yes"));
    }
}
