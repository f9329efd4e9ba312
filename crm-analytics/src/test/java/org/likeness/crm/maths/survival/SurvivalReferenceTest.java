package org.likeness.crm.maths.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against R's {@code survfit(conf.type = "log-log")} on its own examples {@code lung} and {@code aml}; {@code +} marks those still alive. */
class SurvivalReferenceTest {
    private static final String MEN =
            """
            306 455 1010+ 210 883 1022+ 218 166 170 71 567 144 613 707 88 301 624 371 394 574 118 390 12 26 533 53 814 93
            460 583 303 519 643 189 53 246 689 65 132 223 175 163 65 428 230 840+ 11 132 11 176 791 95 196+ 806+ 284 147
            163 655 239 88 30 179 310 477 364 107 177 156 11 429 15 181 283 13 212 524 288 363 442 54 558 207 92 60 202
            353 267 387 457 337 404+ 222 458+ 353 163 31 229 444+ 156 329 291 179 292+ 142 413+ 320 181 285 301+ 197 303+
            180 300+ 284+ 259+ 110 286 270 81 131 225+ 269 225+ 279+ 135 59 105 237+ 221+ 185+ 13 222+ 183 197+ 116 188+
            191+ 174+""";
    private static final String WOMEN =
            """
            310 361 654 728 61 81 520 473 107 122 965+ 731 153 433 145 95 765 735 5 687 345 444 60 208 821+ 305 226 426
            705 363 167 641 740+ 245 588+ 166 559+ 450 529+ 351 201 524 199 550 551+ 543+ 293 511+ 511+ 371 201 62 356+
            340 315+ 182 364+ 376+ 384+ 268 266+ 194 348 382+ 296+ 186 145 269+ 350 272+ 292+ 332+ 285 243+ 276+ 79 240+
            202+ 235+ 224+ 239 173+ 252+ 92+ 192+ 211+ 175+ 203+ 105+ 177+""";
    private static final String MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+";
    private static final String NOT_MAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45";

    @Test
    void lung_patients_survive_as_long_as_in_R() {
        KaplanMeier all = curve(MEN + " " + WOMEN);
        assertThat(all.quantile(.25)).isEqualTo(new Quantile(170, 144, 194));
        assertThat(all.quantile(.5)).isEqualTo(new Quantile(310, 284, 361));
        assertThat(all.quantile(.75)).isEqualTo(new Quantile(550, 457, 643));
        assertThat(all.quantile(.9)).isEqualTo(new Quantile(735, 687, Double.NaN));
        assertThat(all.restrictedMean(1022)).isCloseTo(376.27475, within(1e-5));
        assertThat(curve(MEN).quantile(.5).value()).isEqualTo(270);
        assertThat(curve(WOMEN).quantile(.5).value()).isEqualTo(426);
    }

    @Test
    void leukemia_patients_relapse_as_in_R() {
        assertThat(curve(MAINTAINED).quantile(.5)).isEqualTo(new Quantile(31, 13, Double.NaN));
        assertThat(curve(NOT_MAINTAINED).quantile(.5)).isEqualTo(new Quantile(23, 5, 33));
        assertThat(curve(NOT_MAINTAINED).quantile(.75)).isEqualTo(new Quantile(33, 23, Double.NaN));
    }

    private static KaplanMeier curve(String stays) {
        Observations seen = new Observations();
        Arrays.stream(stays.split("\\s+"))
                .forEach(stay -> seen.add(Double.parseDouble(stay.replace("+", "")), stay.endsWith("+") ? 0 : 1));
        return KaplanMeier.of(EventTable.of(seen));
    }
}
