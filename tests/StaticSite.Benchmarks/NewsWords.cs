namespace StaticSite.Benchmarks;

/// <summary>Words of three languages and scripts, so that escaping, slugs and widths of UTF-8 are as in real news.</summary>
internal static class NewsWords
{
    public static readonly string[] English = Split("""
        government region ministry official report meeting border agreement talks delegation parliament election economy energy pipeline export trade market
        company investment budget growth currency bank project construction road railway airport corridor transport logistics port sea Caspian Baku Tbilisi
        Ankara Geneva Shusha Lachin Aghdam Fuzuli Zangilan mission observers return settlement village town city school university hospital culture heritage
        museum music festival artist football team match coach weather forecast rain snow earthquake emergency rescue court law reform rights journalist
        media leader minister ambassador summit conference forum partnership cooperation security incident investigation committee council international
        organization monitoring humanitarian aid convoy technology innovation science research climate environment water river forest park
        agriculture wheat cotton tourism visitors flight passengers customs price announced confirmed denied reported said added stressed noted visited
        signed opened launched discussed approved welcomed supported expected planned continued began reached increased the of and to in a for on with by
        from at as that it is was were has have will been its their after before during between under new former first second last next several many
        """);

    public static readonly string[] Azerbaijani = Split("""
        hökumət bölgə nazirlik açıqlama görüş sərhəd sülh müqavilə danışıqlar Qarabağ Şuşa Xankəndi Laçın Ağdam Füzuli Zəngilan Kəlbəcər Cəbrayıl Bakı Gəncə
        iqtisadiyyat enerji neft qaz ticarət şirkət layihə tikinti yol məktəb universitet xəstəxana mədəniyyət irs musiqi idman komanda qələbə məhkəmə qanun
        islahat səfir əməkdaşlıq təhlükəsizlik beynəlxalq təşkilat köçkün qayıdış kənd şəhər elm texnologiya turizm üzüm bağ çay dağ dedi bildirdi
        """);

    public static readonly string[] Russian = Split("""
        правительство регион министерство заявление встреча граница мир соглашение переговоры Карабах Шуша Лачин Агдам Баку экономика энергия нефть газ
        торговля компания проект строительство дорога аэропорт школа университет культура наследие музыка фестиваль спорт победа суд закон реформа посол
        сотрудничество безопасность возвращение деревня город наука технологии туризм река гора сообщил подтвердил подписал открыл между новый ещё объём
        """);

    public static readonly string[] Tags = Split("""
        Karabakh Politics Economy Society Culture Sport Energy Transport Security Diplomacy Azerbaijan Armenia Georgia Turkey Russia Iran Europe Caspian Baku
        Shusha Lachin Aghdam Fuzuli Zangilan Kalbajar Jabrayil Gubadli Nakhchivan Ganja Sumgait Parliament Elections Courts Media Rights Education Health
        Science Technology Environment Agriculture Tourism Heritage Music Football Chess Weather Accidents Army Peace Refugees Demining Oil Gas Trade Finance
        Railway Aviation Interview Opinion
        """);

    public static readonly string[] Authors = ["Leyla Məmmədova", "Rəşad Əliyev", "Anna Petrova", "Нина Орлова", "John Carter", "Tural Həsənov", "Maria Weber", "News Desk"];

    private static string[] Split(string words) => words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
