package org.likeness.crm.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What other systems call the targets, in English and Chinese, and the most usual in German. */
final class Synonyms {
    private static final String WORDS =
            """
            externalId: id, key, record id, external key, 编号, 外部编号, id号, 唯一标识
            externalId@ACCOUNTS: account id, customer id, company id, cust num, customer number, masterid, 客户编号, 企业编号, kundennummer, kundennr
            externalId@CONTACTS: contact id, person id, 联系人编号
            externalId@LEADS: lead id, prospect id, mql id, lead number, cust num, 线索编号
            externalId@DEALS: deal id, opportunity id, case id, opportunity number, 商机编号, 项目编号
            externalId@PRODUCTS: product id, sku, product code, 产品编号, 产品编码
            externalId@PURCHASES: order id, order number, purchase id, invoice, invoice number, 订单编号, 订单号
            name: title, full name, 名称, 姓名
            company: company, company name, firm, firm name, account, account name, customer, customer name, client, client name, business, business name, organization, organisation, organization name, organisation name, 客户, 客户名称, 公司, 公司名称, 企业, 企业名称, 单位, 单位名称, firma, firmenname, unternehmen, unternehmensname, kunde, kundenname
            name@CONTACTS: contact, contact name, person, 联系人, 联系人姓名, ansprechpartner, kontakt
            name@LEADS: lead, lead name, prospect, prospect name, 线索, 线索名称
            name@DEALS: deal, deal name, opportunity, opportunity name, 商机, 商机名称, 项目名称
            name@PRODUCTS: product, product name, item, 产品, 产品名称, 商品
            parent: subsidiary of, parent account, parent company, belongs to, 上级, 上级公司, 母公司, 上级客户
            industry: sector, vertical, business segment, branch, 行业, 所属行业, 一级行业, branche
            subIndustry: sub sector, sub industry, 二级行业, 细分行业, 子行业
            employees: employee count, number of employees, headcount, staff, company size, 员工数, 员工人数, 人数, 规模, mitarbeiter, mitarbeiterzahl
            annualRevenue: revenue, yearly revenue, revenue per year, annual turnover, turnover, sales volume, annual sales, 年收入, 年营收, 营收, 营业额, 年营业额, umsatz, jahresumsatz
            developmentStage: growth stage, company stage, funding stage, 发展阶段, 融资阶段
            country: office location, nation, country region, 国家, 国家地区, land, staat, pays, país, 国别
            region: state, province, state province, regional office, area, 省份, 地区, 区域, 省, bundesland
            city: town, 城市, 市, ort, stadt, ville
            businessType: business model, company type, type of business, 业务类型, 企业类型, 经营模式
            purchasePattern: buying pattern, purchase cycle, 采购模式, 采购方式
            referral: referred, by referral, is referral, 是否转介绍, 转介绍
            needsApproval: approval needed, requires approval, 是否需要审批, 需要审批
            channel: source, lead source, origin, lead origin, acquisition channel, utm source, where from, how found, found us, quelle, 来源, 渠道, 线索来源, 客户来源
            campaign: campaign name, marketing campaign, utm campaign, 活动, 市场活动, 营销活动
            owner: sales rep, sales agent, account manager, assigned to, salesperson, responsible, 负责人, 销售, 所有人, 跟进人
            createdAt: created, created on, added, added on, added at, date added, created date, date created, first contact date, registered, sign up date, 创建时间, 创建日期, 首次联系时间, angelegt, angelegt am, erstellt am
            phone: telephone, mobile, phone number, tel, 电话, 手机, 联系电话, 手机号, telefon, mobil, handy, 电话号码
            email: e mail, mail, email address, 邮箱, 电子邮箱, 邮件, e mail adresse, 电子邮件
            domain: website, web domain, 网站域名, web site, url, homepage, 网站, 官网, 网址, webseite, internet
            contactName: contact, contact person, who to talk to, whom to call, ansprechpartner, kontakt, kontaktperson, full name, person, 联系人, 联系人姓名, 姓名
            title: job title, position, 职位, 职务, 头衔
            function: department, job function, 部门, 职能
            level: seniority, job level, 级别, 层级
            decisionFunction: department, job function, 部门, 职能, 决策职能
            decisionLevel: seniority, job level, 级别, 层级, 决策层级
            buyingRole: role, buying role, part in buying, 采购角色, 决策角色, 角色
            outcome: result, converted, won, is won, deal result, status, lead status, ergebnis, 结果, 状态, 是否成交, 是否转化
            outcome@FOLLOW_UPS: result, outcome, 结果, 跟进结果
            closedAt: close date, closing date, closed date, won date, closed, end date, 关闭时间, 关闭日期, 成交时间, 成交日期, 结束日期, abgeschlossen am, abschlussdatum
            closedAt@DEALS: closed date, date closed, closed on, actual close date, won date, 实际成交日期, 实际关闭日期
            expectedCloseOn: close date, closing date, expected close date, expected close, expected closing, expected closing date, expected closed date, expected close on, expected to close, estimated close date, estimated close, est close date, forecast close date, forecasted close date, planned close date, target close date, anticipated close date, due to close, 预计成交日, 预计成交日期, 预计成交时间, 预计成交, 预计签单日期, 预计签单时间, 预计签约日期, 预计签约时间, 预计结单日期, 预计关闭日期, 预计结束日期, 预期成交日期, 计划成交日期, 成交预期, erwarteter abschluss, erwartetes abschlussdatum, voraussichtlicher abschluss, geplanter abschluss, abschluss geplant
            openedAt: open date, opened, engage date, start date, created, created date, created at, 开启日期, 开始时间, 创建时间, 开始日期, 创建日期, eröffnet, eröffnet am
            lossReason: lost reason, 原因, loss reason, reason lost, reason, verlustgrund, 丢单原因, 输单原因, 失败原因
            account: masterid, customer id, account id, company id
            product: item, product name, sku, product id, 产品, 产品名称, 商品, produkt, artikel
            pipeline: sales pipeline, funnel, process, 管道, 流程, 销售流程, 销售漏斗
            stage: deal stage, sales stage, step, phase, status, activity, activity id, 阶段, 销售阶段, 商机阶段
            amount: close value, value, deal value, price, total, sales, revenue, contract value, 金额, 合同金额, 成交金额, 总额, betrag, summe, wert
            currency: currency code, 币种, 货币
            price: sales price, list price, unit price, 价格, 单价, 售价
            category: series, group, product line, 类别, 分类, 产品线, 系列
            quantity: qty, count, units, cds, 数量, menge, anzahl
            purchasedAt: purchased, date, order date, purchase date, invoice date, 日期, 购买时间, 下单时间, 订单日期, datum, bestelldatum, kaufdatum
            deal: opportunity, deal id, opportunity id, case, case id, 商机, 商机编号
            lead: lead id, came from, 来源线索, prospect, prospect id, mql id, 线索, 线索编号
            contact: contact id, person, contact name, 联系人
            enteredAt: entered, start, start time, from, complete timestamp, timestamp, date, 进入时间, 开始时间
            leftAt: left, end, end time, to, until, 离开时间, 结束时间
            method: type, channel, activity type, 方式, 跟进方式
            at: date, time, timestamp, when, happened at, 时间, 日期, 跟进时间, datum
            text: note, notes, comment, description, content, body, 内容, 备注, 跟进内容
            type: event, event type, action, activity, 类型, 事件, 行为
            """;

    private static final Pattern UNIT = Pattern.compile("\\s*[(（\\[][^()（）\\[\\]]*[)）\\]]\\s*$");

    private static final Map<String, List<String>> ALL = new HashMap<>();

    static {
        WORDS.lines().forEach(line -> {
            var at = line.indexOf(':');
            ALL.put(
                    line.substring(0, at).strip(),
                    List.of(line.substring(at + 1).split(",")).stream()
                            .map(Synonyms::plain)
                            .toList());
        });
    }

    /** The kinds whose rows are companies; the rows of others refer to one. */
    private static final Set<ImportKind> COMPANIES = Set.of(ImportKind.ACCOUNTS, ImportKind.LEADS);

    private Synonyms() {}

    /** How likely a header means a target: 3 its own name, 2 what this kind's files call it, 1 what files call it, 0 not. */
    static int strength(ImportKind kind, String target, String header) {
        var plain = plain(header);
        if (plain.equals(plain(target))) {
            return 3;
        }
        if (ALL.getOrDefault(target + "@" + kind, List.of()).contains(plain)) {
            return 2;
        }
        if (company(header) && COMPANIES.contains(kind) && target.equals("name")) {
            return 2;
        }
        return ALL.getOrDefault(target, List.of()).contains(plain) || company(header) && target.equals("account")
                ? 1
                : 0;
    }

    /** Whether a header says that its values are companies. */
    static boolean company(String header) {
        return ALL.get("company").contains(plain(header));
    }

    /** Letters and digits only, small; a unit in brackets at the end is no part of a name. */
    static String plain(String text) {
        var named = UNIT.matcher(text).replaceFirst("");
        return (named.isBlank() ? text : named).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
