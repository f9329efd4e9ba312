package org.likeness.crm.feature;

import static org.likeness.crm.feature.Feature.column;

import java.util.ArrayList;
import java.util.List;

/** The features that every book has. */
final class BuiltIn {
    private BuiltIn() {}

    static List<Feature> lead() {
        List<Feature> features = new ArrayList<>(firmographics("r", "", "", ""));
        features.add(column("channel", "Channel", "来源渠道", Kind.CATEGORY, "ch.name"));
        features.add(column("campaign", "Campaign", "营销活动", Kind.CATEGORY, "ca.name"));
        features.add(
                column("decisionFunction", "Decision maker's function", "决策人职能", Kind.CATEGORY, "r.decision_function"));
        features.add(column("decisionLevel", "Decision maker's level", "决策人层级", Kind.CATEGORY, "r.decision_level"));
        features.add(column("title", "Title", "职务", Kind.CATEGORY, "r.title"));
        features.addAll(ourselves());
        features.add(followUps("lead_id", "r.created_at"));
        return features;
    }

    static List<Feature> deal() {
        List<Feature> features = new ArrayList<>();
        features.add(column("product", "Product", "产品", Kind.CATEGORY, "p.name"));
        features.add(column("product.category", "Product category", "产品类别", Kind.CATEGORY, "p.category"));
        features.add(column("channel", "Channel", "来源渠道", Kind.CATEGORY, "ch.name"));
        features.add(column("campaign", "Campaign", "营销活动", Kind.CATEGORY, "ca.name"));
        features.add(column("pipeline", "Pipeline", "销售流程", Kind.CATEGORY, "pl.name"));
        features.addAll(firmographics("a", "account.", "Account: ", "客户"));
        features.add(column("account.channel", "Account: channel", "客户来源渠道", Kind.CATEGORY, "ach.name"));
        features.addAll(ourselves());
        features.add(followUps("deal_id", "r.opened_at"));
        features.add(column("account.buyingRoles", "Known buying roles", "已知采购角色数", Kind.NUMBER, ByThen.buyingRoles())
                .onlyWhenAsked());
        return features;
    }

    /** What tells of us rather than of the customer. */
    private static List<Feature> ourselves() {
        return List.of(
                column("owner", "Owner", "负责人", Kind.STAFF, "u.name").onlyWhenAsked(),
                column("team", "Team", "团队", Kind.STAFF, "tm.name").onlyWhenAsked());
    }

    private static Feature followUps(String reference, String began) {
        return column(
                        "engagement.followUps",
                        "Follow-ups in the first 14 days",
                        "前 14 天跟进次数",
                        Kind.LANDMARK,
                        ByThen.followUps(reference, began))
                .onlyWhenAsked();
    }

    private static List<Feature> firmographics(String alias, String prefix, String en, String zh) {
        String t = alias + ".";
        Feature.Source band = new Feature.Source(Feature.Place.SIZE_BAND, t + "employees");
        return List.of(
                column(prefix + "industry", en + "Industry", zh + "行业", Kind.CATEGORY, t + "industry"),
                column(prefix + "subIndustry", en + "Sub-industry", zh + "细分行业", Kind.CATEGORY, t + "sub_industry"),
                column(prefix + "employees", en + "Employees", zh + "员工数", Kind.NUMBER, t + "employees"),
                new Feature(prefix + "sizeBand", new Label(en + "Size", zh + "规模"), Kind.BAND, band, true),
                column(prefix + "annualRevenue", en + "Annual revenue", zh + "年营收", Kind.NUMBER, t + "annual_revenue"),
                column(
                        prefix + "developmentStage",
                        en + "Development stage",
                        zh + "发展阶段",
                        Kind.CATEGORY,
                        t + "development_stage"),
                column(prefix + "country", en + "Country", zh + "国家", Kind.CATEGORY, t + "country"),
                column(prefix + "region", en + "Region", zh + "地区", Kind.CATEGORY, t + "region"),
                column(prefix + "city", en + "City", zh + "城市", Kind.CATEGORY, t + "city"),
                column(prefix + "businessType", en + "Business type", zh + "业务类型", Kind.CATEGORY, t + "business_type"),
                column(
                        prefix + "purchasePattern",
                        en + "Purchase pattern",
                        zh + "采购模式",
                        Kind.CATEGORY,
                        t + "purchase_pattern"),
                column(prefix + "referral", en + "Referral", zh + "转介绍", Kind.YES_NO, t + "referral"),
                column(
                        prefix + "needsApproval",
                        en + "Needs approval",
                        zh + "需要审批",
                        Kind.YES_NO,
                        t + "needs_approval"));
    }
}
