package nl.tegenkracht.portal.language;

import java.util.Set;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.demo.DemoNotice;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * The texts in a template: {@code #texts} in the language of the page, {@code #frame} in that of the visitor. They differ
 * on a page that exists in Dutch only. {@code #demo} is what a demonstration says of itself.
 */
public final class LanguageDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String TEXTS = "texts";
    private static final String FRAME = "frame";
    private static final String DEMO = "demo";

    private final TextSource source;
    private final DemoNotice demo;

    public LanguageDialect(TextSource source, DemoNotice demo) {
        super("tegenkracht-language");
        this.source = source;
        this.demo = demo;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory();
    }

    private final class Factory implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(TEXTS, FRAME, DEMO);
        }

        @Override
        public Object buildObject(IExpressionContext context, String name) {
            if (name.equals(DEMO)) {
                return demo;
            }
            return source.in(name.equals(FRAME) ? ofVisitor(context) : Language.of(context.getLocale()));
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }

    private static Language ofVisitor(IExpressionContext context) {
        return context instanceof IWebContext web
                && web.getExchange().getAttributeValue(RequestLanguage.ATTRIBUTE) instanceof Language chosen
                        ? chosen
                        : Language.of(context.getLocale());
    }
}
