package nl.tegenkracht.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of a page in its 256 most frequent colours: a quarter of the size, and nobody sees the difference. */
final class SmallPng {

    private static final int COLORS = 256;

    private SmallPng() {
    }

    static void write(byte[] png, Path file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(image);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0,
                        nearest.computeIfAbsent(image.getRGB(x, y), color -> nearest(color, palette)));
            }
        }
        ImageIO.write(small, "png", file.toFile());
    }

    private static int[] palette(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())).limit(COLORS)
                .mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int color, int[] palette) {
        return IntStream.range(0, palette.length).boxed()
                .min(Comparator.comparingInt(index -> distance(color, palette[index]))).orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16).map(shift -> (one >> shift & 255) - (other >> shift & 255))
                .map(difference -> difference * difference).sum();
    }
}
