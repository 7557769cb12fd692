"""Which codes ICD-10 has: its chapters and their blocks.

Source: WHO, ICD-10 version 2019, list of blocks of each chapter; and BfArM, ICD-10-GM, systematic index, where
the German modification has blocks of its own (D90, G14, O09, U50 to U99). Blocks that the two cut in
different ways stand here as one. Categories inside a block that are not assigned count as codes.
"""

BLOCKS = {
    "I": "A00-A09 A15-A19 A20-A28 A30-A49 A50-A64 A65-A69 A70-A74 A75-A79 A80-A89 A90-A99 B00-B09 "
         "B15-B19 B20-B24 B25-B34 B35-B49 B50-B64 B65-B83 B85-B89 B90-B94 B95-B99",
    "II": "C00-C97 D00-D09 D10-D36 D37-D48",
    "III": "D50-D53 D55-D59 D60-D64 D65-D69 D70-D77 D80-D90",
    "IV": "E00-E07 E10-E14 E15-E16 E20-E35 E40-E46 E50-E64 E65-E68 E70-E90",
    "V": "F00-F09 F10-F19 F20-F29 F30-F39 F40-F48 F50-F59 F60-F69 F70-F79 F80-F89 F90-F99",
    "VI": "G00-G09 G10-G14 G20-G26 G30-G32 G35-G37 G40-G47 G50-G59 G60-G64 G70-G73 G80-G83 G90-G99",
    "VII": "H00-H06 H10-H13 H15-H22 H25-H28 H30-H36 H40-H42 H43-H45 H46-H48 H49-H52 H53-H54 H55-H59",
    "VIII": "H60-H62 H65-H75 H80-H83 H90-H95",
    "IX": "I00-I02 I05-I09 I10-I15 I20-I25 I26-I28 I30-I52 I60-I69 I70-I79 I80-I89 I95-I99",
    "X": "J00-J06 J09-J18 J20-J22 J30-J39 J40-J47 J60-J70 J80-J84 J85-J86 J90-J94 J95-J99",
    "XI": "K00-K14 K20-K31 K35-K38 K40-K46 K50-K52 K55-K64 K65-K67 K70-K77 K80-K87 K90-K93",
    "XII": "L00-L08 L10-L14 L20-L30 L40-L45 L50-L54 L55-L59 L60-L75 L80-L99",
    "XIII": "M00-M25 M30-M36 M40-M43 M45-M49 M50-M54 M60-M63 M65-M68 M70-M79 M80-M94 M95-M99",
    "XIV": "N00-N08 N10-N16 N17-N19 N20-N23 N25-N29 N30-N39 N40-N51 N60-N64 N70-N77 N80-N99",
    "XV": "O00-O08 O09-O16 O20-O29 O30-O48 O60-O75 O80-O84 O85-O92 O94-O99",
    "XVI": "P00-P04 P05-P08 P10-P15 P20-P29 P35-P39 P50-P61 P70-P74 P75-P78 P80-P83 P90-P96",
    "XVII": "Q00-Q07 Q10-Q18 Q20-Q28 Q30-Q34 Q35-Q37 Q38-Q45 Q50-Q56 Q60-Q64 Q65-Q79 Q80-Q89 Q90-Q99",
    "XVIII": "R00-R09 R10-R19 R20-R23 R25-R29 R30-R39 R40-R46 R47-R49 R50-R69 R70-R79 R80-R82 R83-R89 "
             "R90-R94 R95-R99",
    "XIX": "S00-S99 T00-T07 T08-T14 T15-T19 T20-T32 T33-T35 T36-T50 T51-T65 T66-T78 T79-T89 T90-T98",
    "XX": "V01-V99 W00-W99 X00-X59 X60-X84 X85-X99 Y00-Y09 Y10-Y34 Y35-Y36 Y40-Y84 Y85-Y89 Y90-Y98",
    "XXI": "Z00-Z13 Z20-Z29 Z30-Z39 Z40-Z54 Z55-Z65 Z70-Z76 Z80-Z99",
    "XXII": "U00-U49 U50-U52 U55-U55 U60-U61 U69-U69 U80-U85 U98-U99",
}


def categories(chapters=None):
    """The categories, such as "F32", of some chapters; of all if none is named."""
    result = set()
    for chapter, blocks in BLOCKS.items():
        if chapters is not None and chapter not in chapters:
            continue
        for block in blocks.split():
            first, last = block.split("-")
            result.update(
                "%s%02d" % (first[0], number) for number in range(int(first[1:]), int(last[1:]) + 1))
    return frozenset(result)
