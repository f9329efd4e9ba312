package org.likeness.crm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the page that a visitor sees; every answer is a sentence, and no sentence is good news. */
final class Look {
    private static final String AXE = axe();

    /** Of what comes many times on one page the later ones are left out, or a walk would take minutes. */
    private static final String MORE =
            "tbody tr:nth-child(n+5), .deal-card:nth-child(n+3), .opblock-tag-section > *:nth-child(n+3), #api span:nth-child(n+4)";

    /** Serious and critical findings of axe-core against WCAG 2.1 AA and its own good practice. */
    private static final String BARRIERS =
            """
            return axe.run({include: [['html']], exclude: arguments[0].split(', ').filter(more => document.querySelector(more)).map(more => [more])}, {resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
              .then(found => found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))""";

    private static final String WIDER =
            """
            const page = document.documentElement;
            const tables = page.clientWidth < 1200 ? [] : [...document.querySelectorAll('main .scroll')].filter(one => one.scrollWidth > one.clientWidth);
            return [...(page.scrollWidth > page.clientWidth ? ['the body is wider than its window: ' + page.scrollWidth] : []),
              ...tables.map(one => 'a table has more columns than one sees: ' + one.scrollWidth + ' in ' + one.clientWidth)]""";

    /** Things one can go to that look the same when one is there. */
    private static final String UNSEEN =
            """
            const more = arguments[0];
            const framed = one => getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0;
            const unseen = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(one => {
              if (!one.offsetParent || one.disabled || one.tabIndex < 0 || one.closest(more)) return false;
              one.focus({preventScroll: true});
              if (document.activeElement !== one) return false;
              for (let at = one, up = 0; at && up < 4; at = at.parentElement, up++) if (framed(at)) return false;
              return ![...(one.labels || [])].some(framed);
            }).map(one => 'nobody sees that one is at ' + one.outerHTML.slice(0, 120));
            document.activeElement.blur();
            return unseen""";

    /** Headings, labels and buttons without a Chinese character that are no names which people gave. */
    private static final String FOREIGN =
            """
            const bare = words => words.replace(/[\\d,.+%]+|\\b(Ctrl|CSV|Excel|XLSX|API)\\b/g, ' ').replace(/\\s+/g, ' ').trim();
            const given = arguments[0].split('\\n').map(bare);
            return [...document.querySelectorAll('main :is(h1, h2, h3, th, label, legend, button, summary, dt, .btn, .tabs a), nav.nav :is(.places a, legend, button, .entry)')]
              .filter(one => one.offsetParent && !one.closest('.record-head h1, table.choose, #api, [lang=en]'))
              .map(one => bare(one.innerText))
              .filter(words => /[A-Za-z]{3}/.test(words) && !/\\p{Script=Han}/u.test(words) && !given.includes(words))
              .map(words => 'not in Chinese: ' + words)""";

    private Look() {}

    static List<String> barriers(Visitor visitor) {
        visitor.script(AXE);
        return sentences(visitor.script(BARRIERS, MORE));
    }

    /** Whether one has to scroll sideways, goes somewhere unseen, or the browser complained. */
    static List<String> flaws(Visitor visitor) {
        return Stream.of(
                        sentences(visitor.script(WIDER)),
                        sentences(visitor.script(UNSEEN, MORE)),
                        visitor.console().stream().map(Object::toString).toList())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Words that nobody translated: keys without words, and on a Chinese page what is headed in English.
     *
     * @param given names that people gave, one a line: stages, pipelines, fields of their own
     */
    static List<String> words(Visitor visitor, boolean chinese, String given) {
        var missing = "return document.body.innerText.includes('⟦') ? ['a text is missing'] : []";
        return Stream.of(
                        sentences(visitor.script(missing)),
                        chinese ? sentences(visitor.script(FOREIGN, given)) : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> sentences(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var script = Look.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
