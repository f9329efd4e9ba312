package org.likeness.crm.web.help;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The user guide's Markdown as HTML; its links lead to other pages of the guide, its pictures to the assets. */
final class Guide {
    /** The name of its first page. */
    static final String FIRST = "README";

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Image) {
                    attributes.put("loading", "lazy");
                } else if (node instanceof Heading) {
                    attributes.put("id", anchor(words(node)));
                }
            })
            .build();

    private Guide() {}

    static HelpView page(String name, String markdown) {
        var page = PARSER.parse(markdown);
        var title = Optional.ofNullable(page.getFirstChild())
                .filter(Heading.class::isInstance)
                .orElseThrow(() -> new IllegalStateException("The guide's page " + name + " has no heading"));
        title.unlink();
        page.accept(new Leading());
        var html = HTML.render(page);
        return new HelpView(words(title), name.equals(FIRST), output -> output.writeContent(html));
    }

    /** As code hosts make it from a heading, so that links hold in both places. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^\\p{L}\\p{N}-]", "");
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    /** From addresses among files to addresses of the product. */
    private static final class Leading extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            var to = link.getDestination();
            if (to.matches("[A-Za-z-]+\\.md(#.*)?")) {
                link.setDestination("/help/" + to.replaceFirst("\\.md", ""));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(image.getDestination().replaceFirst("^\\.\\./pictures/", "/assets/guide/"));
            visitChildren(image);
        }
    }
}
