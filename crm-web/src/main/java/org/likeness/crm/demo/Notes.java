package org.likeness.crm.demo;

import java.util.List;
import java.util.Map;

/** What is written down after a call or a visit, in English and Chinese. */
final class Notes {
    private static final List<String> ENGLISH = List.of(
            "Walked line 2 with the shift lead. Two rejects in a thousand slip through today.",
            "Samples look good. They ask for the price split into cameras and software.",
            "The price is above what headquarters expects; a discount on the second station would help.",
            "Wants the line running before the spring holiday, eight weeks of delivery is too late.",
            "Sent the case study of the bearing plant. Will read it with the team.",
            "Budget is decided in the next quarter. Call again after the board meeting.",
            "They also have an offer from Cognitra and compare the reading rates.",
            "The group's headquarters must approve everything above 300,000.",
            "Asked whether images stay inside the plant; IT wants to see the security paper.",
            "Trial agreed for one week on the night shift.",
            "Nobody answered, left a message.",
            "Short call: still interested, waiting for the maintenance stop.",
            "They need a report in their own MES; we showed the interface.",
            "The contract's liability clause goes to their legal department.",
            "Good meeting. Next: count the stations and send the quote.",
            "Operators fear it is complicated; offered a day of training.");

    private static final List<String> CHINESE = List.of(
            "和班组长走了一遍二号线，目前漏检率千分之二。",
            "样件检测结果不错，希望把相机和软件分开报价。",
            "价格高于总部预期，如果第二个工位有折扣会更好谈。",
            "希望春节前投产，八周的交期太长。",
            "已发轴承厂的案例，对方会和团队一起看。",
            "预算下季度才定，董事会之后再联系。",
            "他们也拿到了竞争对手的方案，正在比较识别率。",
            "三十万以上要集团总部审批。",
            "问图像数据是否留在厂内，信息部门要看安全说明。",
            "同意夜班试用一周。",
            "无人接听，已留言。",
            "简短通话：仍有兴趣，等停机检修。",
            "需要对接自己的 MES，已演示接口。",
            "合同责任条款要给法务看。",
            "会谈顺利，下一步统计工位数并报价。",
            "操作工担心太复杂，答应安排一天培训。");

    /** The last word before a loss, by its reason: English, Chinese. */
    private static final Map<String, List<String>> FAREWELLS = Map.of(
            "Price", List.of("Too expensive for this year, they stay with what they have.", "今年价格太贵，维持现状。"),
            "Timing", List.of("Comes too late for the new line, perhaps next year.", "赶不上新产线，明年再说。"),
            "Competitor", List.of("They signed with Cognitra.", "已和竞争对手签约。"),
            "No budget", List.of("The budget was cut.", "预算被砍。"),
            "Not approved", List.of("Headquarters did not approve it.", "总部没有批准。"),
            "Missing feature", List.of("Needs colour at full speed, which we cannot do yet.", "需要全速彩色检测，我们暂时做不到。"),
            "No reply", List.of("No reply to the fifth message. Closed.", "第五次联系仍无回复，关闭。"));

    private static final List<String> STEPS_ENGLISH = List.of(
            "Call back on the revised quote",
            "Send the data-processing annex",
            "Confirm sample inspection results",
            "Line walk with the plant manager",
            "Ask who signs above 300,000",
            "Demo at the plant",
            "Reply to the security questions",
            "Send a reference customer");

    private static final List<String> STEPS_CHINESE =
            List.of("就新报价回电", "发送数据处理附件", "确认样件检测结果", "和厂长走线", "问清三十万以上谁签字", "到厂演示", "答复安全问题", "发送参考客户");

    private Notes() {}

    static String note(boolean chinese, Dice dice) {
        return dice.oneOf(chinese ? CHINESE : ENGLISH);
    }

    static String farewell(boolean chinese, String reason) {
        return FAREWELLS.get(reason).get(chinese ? 1 : 0);
    }

    static String thanks(boolean chinese) {
        return chinese ? "已签约，感谢信任。约好安装日期。" : "Signed. Installation date agreed.";
    }

    static String step(boolean chinese, Dice dice) {
        return dice.oneOf(chinese ? STEPS_CHINESE : STEPS_ENGLISH);
    }
}
